/// What the page can do where scripts run; without them nothing is missing but comfort.
///
/// Buttons that copy code, a switch for the animations, and the current section in the table of contents.
package let pageScript = """

  (() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const button = (name, text, action) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = name;
      made.textContent = text;
      made.onclick = () => action(made);
      return made;
    };
    if (navigator.clipboard) {
      for (const box of all(".in")) {
        box.append(button("copy", "Copy", async (made) => {
          await navigator.clipboard.writeText(box.querySelector("code").textContent);
          made.textContent = "Copied";
          setTimeout(() => { made.textContent = "Copy"; }, 1500);
        }));
      }
    }
    const players = all(".player");
    if (players.length) {
      const texts = ["Play animations", "Stop animations"];
      document.querySelector("header, main").append(button("switch", texts[1], (made) => {
        const play = made.textContent === texts[0];
        for (const player of players) player.open = play;
        made.textContent = texts[Number(play)];
      }));
    }
    const contents = document.querySelector(".contents details");
    if (!contents) return;
    contents.classList.add("followed");
    const now = contents.querySelector(".now");
    const sections = [...contents.querySelectorAll("a")]
      .map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))])
      .filter((pair) => pair[1]);
    let waits = false;
    const update = () => {
      waits = false;
      const current = sections.findLast((pair) => pair[1].getBoundingClientRect().top < innerHeight / 3);
      for (const [link] of sections) link.removeAttribute("aria-current");
      if (current) current[0].setAttribute("aria-current", "location");
      now.textContent = current ? current[0].textContent : "";
    };
    for (const [link] of sections) link.addEventListener("click", () => { contents.open = false; });
    addEventListener("scroll", () => {
      if (!waits) requestAnimationFrame(update);
      waits = true;
    }, { passive: true });
    update();
  })();

  """
