/// Looks for words in the sections that the search page holds; works from `file://`, without a server.
///
/// Every word must begin a word of the section or of its lesson's title; headings count more than text.
let searchScript = """

  (() => {
    const sections = JSON.parse(document.getElementById("sections").textContent);
    const form = document.querySelector(".search");
    const input = form.querySelector("input");
    const count = document.querySelector(".count");
    const list = document.querySelector(".results");
    const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\\p{M}/gu, "");
    const split = (text) => fold(text).split(/[^\\p{L}\\p{N}]+/u).filter((word) => word);
    for (const section of sections) {
      section.head = " " + split(section.l + " " + section.t).join(" ");
      section.body = " " + split(section.x).join(" ");
    }
    const score = (section, words) => {
      let sum = 0;
      for (const word of words) {
        const inHead = section.head.split(" " + word).length - 1;
        const inBody = section.body.split(" " + word).length - 1;
        if (!inHead && !inBody) return 0;
        sum += 8 * inHead + Math.min(inBody, 8);
      }
      return sum;
    };
    const excerpt = (section, words) => {
      const text = section.x;
      const folded = fold(text);
      const places = words.map((word) => folded.search(new RegExp("(?<![\\\\p{L}\\\\p{N}])" + word, "u"))).filter((place) => place >= 0);
      const near = Math.max(0, Math.min(...places, text.length) - 60);
      const start = near ? text.indexOf(" ", near) + 1 : 0;
      const made = document.createElement("p");
      let rest = (start ? "… " : "") + text.slice(start, start + 200) + (start + 200 < text.length ? " …" : "");
      const pattern = new RegExp("(?<![\\\\p{L}\\\\p{N}])(?:" + words.join("|") + ")", "giu");
      let end = 0;
      for (const match of rest.matchAll(pattern)) {
        made.append(rest.slice(end, match.index));
        const mark = document.createElement("mark");
        mark.textContent = match[0];
        made.append(mark);
        end = match.index + match[0].length;
      }
      made.append(rest.slice(end));
      return made;
    };
    const show = () => {
      const words = split(input.value);
      const found = words.length
        ? sections.map((section) => [score(section, words), section]).filter((pair) => pair[0]).sort((a, b) => b[0] - a[0])
        : [];
      list.replaceChildren(...found.slice(0, 30).map(([, section]) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = section.a;
        link.textContent = section.t && section.t !== section.l ? section.l + " › " + section.t : section.l;
        item.append(link, excerpt(section, words));
        return item;
      }));
      count.textContent = words.length ? (found.length === 1 ? "1 section" : found.length + " sections") : "";
    };
    form.hidden = false;
    form.addEventListener("submit", (event) => { event.preventDefault(); list.querySelector("a")?.focus(); });
    input.addEventListener("input", show);
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    show();
    input.focus();
  })();

  """
