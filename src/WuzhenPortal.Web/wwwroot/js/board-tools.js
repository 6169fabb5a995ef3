// What helps to see on a large board: finding, conflicts alone, and how large it is drawn. Nothing here changes anything.
import { board } from "./board-grid.js";
import { get, set } from "./kept.js";

const zoomKey = "wz.board.zoom";
const zooms = [-1, 0, 1, 2];

const tools = document.getElementById("board-tools");
const find = document.getElementById("board-find");
const found = document.getElementById("board-found");
const warned = document.getElementById("board-warned");

// Accents and case make no difference, as in the search of the agenda.
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/// Sets apart what is not looked for; called again for each fresh board.
export const sift = () => {
  const words = folded(find.value).split(/\s+/).filter(Boolean);
  const blocks = [...board.querySelectorAll("[data-block]")];
  const fits = blocks.filter((block) => {
    const said = folded(block.textContent);
    return words.every((word) => said.includes(word)) && (!warned.checked || block.classList.contains("warned"));
  });
  for (const block of blocks) {
    // A frame stays as long as something inside it does.
    const holds = fits.some((one) => one.dataset.frame && `sub-forums/${one.dataset.frame}` === block.dataset.block);
    block.classList.toggle("apart", !fits.includes(block) && !holds);
  }
  const isSifting = words.length > 0 || warned.checked;
  board.classList.toggle("sifted", isSifting);
  found.textContent = isSifting ? found.dataset.words.replace("{0}", fits.length).replace("{1}", blocks.length) : "";
};

const zoomed = (by) => {
  const now = zooms.indexOf(Number(board.dataset.zoom ?? 0));
  return zooms[Math.min(Math.max(now + by, 0), zooms.length - 1)];
};

const draw = (zoom) => {
  board.dataset.zoom = zoom;
  for (const button of tools.querySelectorAll("button[data-zoom]")) {
    button.disabled = zoomed(Number(button.dataset.zoom)) === zoom;
  }
};

export const showTools = () => {
  tools.hidden = false;
  draw(zooms.includes(Number(get(zoomKey))) ? Number(get(zoomKey)) : 0);
  find.addEventListener("input", sift);
  warned.addEventListener("change", sift);
  tools.addEventListener("click", (event) => {
    const by = event.target.closest("[data-zoom]")?.dataset.zoom;
    if (by) {
      draw(zoomed(Number(by)));
      set(zoomKey, board.dataset.zoom);
    }
  });
};
