/// Looks for words in the sections that the search page holds; works from `file://`, without a server.
///
/// Every word must begin a word of the section or of its lesson's title; headings count more than text. Case and
/// accents don't matter.
let searchScript = #"""

  (() => {
    const shown = 30;
    const sections = JSON.parse(document.getElementById("sections").textContent);
    const form = document.querySelector(".search");
    const input = form.querySelector("input");
    const count = document.querySelector(".count");
    const list = document.querySelector(".results");
    const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    const split = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word);
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
    // Where the words stand: folding can make a text shorter or longer, so that each folded character keeps its place.
    const matches = (text, words) => {
      let folded = "";
      const places = [];
      let place = 0;
      for (const character of text) {
        const plain = fold(character);
        for (let unit = 0; unit < plain.length; unit += 1) places.push(place);
        folded += plain;
        place += character.length;
      }
      places.push(place);
      const longestFirst = [...words].sort((a, b) => b.length - a.length);
      const pattern = new RegExp("(?<![\\p{L}\\p{N}])(?:" + longestFirst.join("|") + ")", "gu");
      return [...folded.matchAll(pattern)].map((match) => [places[match.index], places[match.index + match[0].length]]);
    };
    const excerpt = (section, words) => {
      const text = section.x;
      const found = matches(text, words);
      const first = found.length ? found[0][0] : 0;
      const near = Math.max(0, first - 60);
      const space = text.indexOf(" ", near);
      const start = near && space >= 0 && space < first ? space + 1 : near;
      const limit = start + 200;
      const lastSpace = text.lastIndexOf(" ", limit);
      const end = limit >= text.length ? text.length : lastSpace > first ? lastSpace : limit;
      const made = document.createElement("p");
      if (start) made.append("… ");
      let reached = start;
      for (const [from, to] of found) {
        if (to > end) break;
        const mark = document.createElement("mark");
        mark.textContent = text.slice(from, to);
        made.append(text.slice(reached, from), mark);
        reached = to;
      }
      made.append(text.slice(reached, end));
      if (end < text.length) made.append(" …");
      return made;
    };
    const counted = (number) => {
      if (number === 1) return "1 section";
      return number + " sections" + (number > shown ? ", the best " + shown + " of them here" : "");
    };
    const show = () => {
      const words = split(input.value);
      const found = words.length
        ? sections.map((section) => [score(section, words), section]).filter((pair) => pair[0]).sort((a, b) => b[0] - a[0])
        : [];
      list.replaceChildren(...found.slice(0, shown).map(([, section]) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = section.a;
        link.textContent = section.t && section.t !== section.l ? section.l + " › " + section.t : section.l;
        item.append(link, excerpt(section, words));
        return item;
      }));
      count.textContent = words.length ? counted(found.length) : "";
    };
    form.hidden = false;
    form.addEventListener("submit", (event) => { event.preventDefault(); list.querySelector("a")?.focus(); });
    input.addEventListener("input", show);
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    show();
    input.focus();
  })();

  """#
