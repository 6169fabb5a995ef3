// Shows and hides the questions of a form while one answers.
import { holds, plainNumber } from "./form-rules.js";

const conditionOf = (element) => (element.dataset.shownIf ? JSON.parse(element.dataset.shownIf) : null);

for (const sheet of document.querySelectorAll("[data-questions]")) {
  const form = sheet.closest("form");
  const facts = JSON.parse(sheet.dataset.known);
  const sections = [...sheet.querySelectorAll("[data-section]")].map((element) => ({
    element,
    condition: conditionOf(element),
    questions: [...element.querySelectorAll("[data-question]")].map((question) => ({ element: question, key: question.dataset.question, condition: conditionOf(question) })),
  }));

  const valuesOf = (question) => [...question.element.querySelectorAll("[name]")]
    .filter((field) => (field.type === "radio" || field.type === "checkbox" ? field.checked : true))
    .map((field) => (field.inputMode === "decimal" ? plainNumber(field.value) : field.value.trim())).filter((value) => value.length > 0);

  const show = () => {
    const known = { ...facts };
    for (const section of sections) {
      const isOpen = holds(section.condition, known);
      let any = false;
      for (const question of section.questions) {
        const isAsked = isOpen && holds(question.condition, known);
        question.element.hidden = !isAsked;
        any ||= isAsked;
        if (isAsked) {
          known[question.key] = valuesOf(question);
        }
      }
      section.element.hidden = !any;
    }
  };

  (form ?? sheet).addEventListener("input", show);
  (form ?? sheet).addEventListener("change", show);
  // After what a tab had kept is put back by autosave.js.
  queueMicrotask(show);
}
