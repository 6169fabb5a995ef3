// Lets questions and, by their heads, sections be dragged to another place in the builder; the buttons beside them do the same without it.
const builder = document.querySelector("[data-form-builder]");

if (builder) {
  const form = builder.querySelector("[data-move-form]");
  let dragged = null;
  let before = null;

  const isQuestion = () => dragged.matches("li");

  const listOf = (target) => isQuestion()
    ? target.closest?.("section[data-part]")?.querySelector(":scope [data-questions-of]")
    : builder.contains(target) ? builder : null;

  const rowsOf = (list) => [...list.querySelectorAll(isQuestion() ? ":scope > li" : ":scope > section[data-part]")];

  const put = (list, y) => {
    const others = rowsOf(list).filter((row) => row !== dragged);
    const under = others.find((row) => y < row.getBoundingClientRect().top + row.offsetHeight / 2);
    if (under) under.before(dragged);
    else if (others.length > 0) others.at(-1).after(dragged);
    else list.append(dragged);
  };

  const send = (key, section, place) => {
    for (const [name, value] of [["Move.Key", key], ["Move.Section", section], ["Move.Place", `${place}`]]) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      form.append(field);
    }
    form.action = builder.dataset.formBuilder;
    form.requestSubmit();
  };

  builder.addEventListener("dragstart", (event) => {
    const handle = event.target.closest?.("li[data-part], .section-head");
    dragged = handle?.closest("[data-part]") ?? null;
    if (!dragged) return;
    before = { parent: dragged.parentElement, next: dragged.nextElementSibling };
    dragged.classList.add("dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.dataset.part);
  });
  builder.addEventListener("dragover", (event) => {
    const list = dragged && listOf(event.target);
    if (list) {
      event.preventDefault();
      put(list, event.clientY);
    }
  });
  builder.addEventListener("drop", (event) => {
    const list = dragged && listOf(event.target);
    if (list) {
      event.preventDefault();
      before = null;
      send(dragged.dataset.part, list.dataset.questionsOf ?? "", rowsOf(list).indexOf(dragged));
    }
  });
  // What is let go anywhere else goes back to where it was.
  builder.addEventListener("dragend", () => {
    if (!dragged) return;
    dragged.classList.remove("dragged");
    before?.parent.insertBefore(dragged, before.next);
    dragged = before = null;
  });
}
