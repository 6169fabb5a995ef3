// Lets questions be dragged to another place in the builder; the buttons beside them do the same without it.
const builder = document.querySelector("[data-form-builder]");

if (builder) {
  const form = builder.querySelector("[data-move-form]");
  let dragged = null;

  const listOf = (target) => target.closest?.("[data-part]")?.querySelector(":scope [data-questions-of]") ?? target.closest?.("[data-questions-of]");

  const rowUnder = (list, y) => [...list.children].find((row) => row !== dragged && y < row.getBoundingClientRect().top + row.offsetHeight / 2) ?? null;

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
    dragged = event.target.closest("li[data-part]");
    dragged?.classList.add("dragged");
    event.dataTransfer.effectAllowed = "move";
  });
  builder.addEventListener("dragover", (event) => {
    const list = dragged && listOf(event.target);
    if (list) {
      event.preventDefault();
      list.insertBefore(dragged, rowUnder(list, event.clientY));
    }
  });
  builder.addEventListener("drop", (event) => {
    const list = dragged && listOf(event.target);
    if (list) {
      event.preventDefault();
      send(dragged.dataset.part, list.dataset.questionsOf, [...list.children].indexOf(dragged));
    }
  });
  builder.addEventListener("dragend", () => dragged?.classList.remove("dragged"));
}
