/// What a page of a preview does besides: it listens for new versions of itself, and takes over what has changed.
///
/// What stands directly in the lesson, a cell or a paragraph, is compared as the text that the server sent: what is the same
/// stays the same node, so that an animation goes on and an open part stays open. The first of these in sight keeps its place
/// on the screen. Outputs of cells that do not run now stay, pale, until they run again.
package let previewScript = """

  (() => {
    document.documentElement.style.overflowAnchor = "none";
    const badge = document.createElement("p");
    badge.className = "preview-status";
    badge.setAttribute("role", "status");
    badge.hidden = true;
    badge.style.cssText = "position:fixed;right:1em;bottom:1em;margin:0;padding:.2em .8em;border-radius:1em;"
      + "background:Canvas;color:CanvasText;border:1px solid;font:14px/1.5 sans-serif;z-index:9";
    const say = (text) => { badge.textContent = text; badge.hidden = !text; };
    const frame = ["head > style", ".skip", "header", "nav.contents", "footer"];
    const text = (root, part) => root.querySelector(part)?.outerHTML ?? "";
    const read = (root) => ({
      frame: frame.map((part) => text(root, part)),
      main: [...root.querySelector("main").children].map((node) => node.outerHTML),
    });
    let known = read(document);
    document.body.append(badge);

    // For each new text the index of the old one that it goes on, or -1; the indices increase.
    const follow = (old, fresh) => {
      const found = fresh.map(() => -1);
      let start = 0;
      while (start < old.length && start < fresh.length && old[start] === fresh[start]) {
        found[start] = start++;
      }
      let [a, b] = [old.length, fresh.length];
      while (a > start && b > start && old[a - 1] === fresh[b - 1]) found[--b] = --a;
      const [rows, columns] = [a - start, b - start];
      if (rows * columns > 4e6) return found;
      const length = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
      for (let i = rows - 1; i >= 0; i--) {
        for (let j = columns - 1; j >= 0; j--) {
          length[i][j] = old[start + i] === fresh[start + j]
            ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
        }
      }
      for (let i = 0, j = 0; i < rows && j < columns;) {
        if (old[start + i] === fresh[start + j]) found[start + j++] = start + i++;
        else if (length[i + 1][j] >= length[i][j + 1]) i++;
        else j++;
      }
      return found;
    };

    const addCopyButton = (box) => {
      if (!navigator.clipboard || box.querySelector(".copy")) return;
      const made = document.createElement("button");
      made.type = "button";
      made.className = "copy";
      made.textContent = "Copy";
      made.onclick = async () => {
        await navigator.clipboard.writeText(box.querySelector("code").textContent);
        made.textContent = "Copied";
        setTimeout(() => { made.textContent = "Copy"; }, 1500);
      };
      box.append(made);
    };

    const isOutput = (node) => !node.matches(".in, .fold, .remark");
    const keepOutputs = (cell) => {
      const remark = cell.querySelector(":scope > .remark");
      const old = cell.id && document.getElementById(cell.id);
      if (!old || !remark || !remark.textContent.startsWith("not run")) return;
      if ([...cell.children].some(isOutput)) return;
      for (const output of [...old.children].filter(isOutput)) {
        output.style.opacity = ".45";
        output.title = "From the last run";
        cell.append(output);
      }
    };

    const take = (html) => {
      const page = new DOMParser().parseFromString(html, "text/html");
      const next = read(page);
      document.title = page.title;
      frame.forEach((part, index) => {
        if (next.frame[index] === known.frame[index]) return;
        const [old, fresh] = [document.querySelector(part), page.querySelector(part)];
        if (old && fresh) old.replaceWith(fresh);
        else if (old) old.remove();
        else if (fresh) document.querySelector("main").before(fresh);
      });
      document.body.className = page.body.className;
      const main = document.querySelector("main");
      const old = [...main.children];
      const fresh = [...page.querySelector("main").children];
      const found = follow(known.main, next.main);
      const kept = new Set(found.filter((index) => index >= 0).map((index) => old[index]));
      const anchor = old.find((node) => kept.has(node) && node.getBoundingClientRect().bottom > 0);
      const top = anchor?.getBoundingClientRect().top;
      fresh.forEach((node, index) => { if (found[index] < 0) keepOutputs(node); });
      for (const node of old) if (!kept.has(node)) node.remove();
      let place = main.firstElementChild;
      fresh.forEach((node, index) => {
        const made = found[index] < 0 ? node : old[found[index]];
        if (made === place) place = place.nextElementSibling;
        else main.insertBefore(made, place);
      });
      main.querySelectorAll(".in").forEach(addCopyButton);
      if (anchor) scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: "instant" });
      known = next;
    };

    const events = new EventSource(location.pathname.replace(/\\.html$/, ".events"));
    events.addEventListener("page", (event) => take(event.data));
    events.addEventListener("status", (event) => say(event.data));
    events.onerror = () => say("Waiting for spikenote watch …");
  })();

  """
