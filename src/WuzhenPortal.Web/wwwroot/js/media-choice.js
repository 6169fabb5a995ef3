// Searches the media library beside a text and writes the chosen picture where the cursor stood last.
const choice = document.querySelector("[data-media-choice]");
if (choice) {
  const [panel, input, found] = ["[data-media-search]", "[type=search]", ".media-found"].map(part => choice.querySelector(part));
  const form = choice.closest("form") ?? document;
  let text = form.querySelector("textarea.code");
  let waiting = 0;
  panel.hidden = false;

  form.addEventListener("focusin", event => {
    if (event.target.matches("textarea.code")) text = event.target;
  });

  const search = async () => {
    const asked = ++waiting;
    const answer = await fetch(`${choice.dataset.mediaChoice}&q=${encodeURIComponent(input.value)}`);
    const html = answer.ok ? await answer.text() : "";
    if (asked === waiting) found.innerHTML = html;
  };

  let later = 0;
  input.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(search, 250);
  });
  // Return would send the whole form.
  input.addEventListener("keydown", event => {
    if (event.key === "Enter") event.preventDefault();
  });
  choice.addEventListener("toggle", () => {
    if (choice.open && found.childElementCount === 0) search();
  });

  found.addEventListener("click", event => {
    const picked = event.target.closest("[data-picture]");
    if (!picked || !text) return;
    const [before, after] = [text.value.slice(0, text.selectionStart), text.value.slice(text.selectionEnd)];
    // A picture stands alone, between blank lines.
    const lead = before.trim() === "" ? "" : "\n\n";
    text.value = `${before.trimEnd()}${lead}${picked.dataset.picture}\n\n${after.trimStart()}`;
    const at = before.trimEnd().length + lead.length + 2;
    text.closest("details")?.setAttribute("open", "");
    text.focus();
    text.setSelectionRange(at, at);
    text.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
