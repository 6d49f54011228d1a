/** What a form asks for, as it stands in the address: fields that are left empty are not there. */
export function formParams(form: HTMLFormElement): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== '') params.set(name, String(value));
  return params;
}

/** From the address to the form. */
export function fillForm(form: HTMLFormElement, params: URLSearchParams): void {
  for (const field of form.elements)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = params.get(field.name) ?? '';
}
