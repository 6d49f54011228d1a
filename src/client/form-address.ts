/** What a form asks for, as it stands in the address: fields that are left empty are not there. */
export function formParams(form: HTMLFormElement): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== '') params.append(name, String(value));
  return params;
}

/**
 * Keeps a form and the address of the page at one: the address fills the form now and when the reader goes back, each
 * change of the form goes into the address, where all that has no field stays. Whenever either says something new, `show`
 * is called, with what the address asks for and the form does not have: that is not asked.
 */
export function followAddress(form: HTMLFormElement, show: (unknown: string[]) => void): void {
  const fill = () => {
    const params = new URLSearchParams(location.search);
    fillForm(form, params);
    show(notIn(form, params));
  };
  const apply = () => {
    const address = new URL(location.href);
    const params = formParams(form);
    for (const [name, value] of address.searchParams)
      if (form.elements.namedItem(name) === null) params.append(name, value);
    address.search = params.toString();
    history.replaceState(null, '', address);
    show([]);
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  addEventListener('popstate', fill);
  fill();
}

function fillForm(form: HTMLFormElement, params: URLSearchParams): void {
  for (const field of form.elements)
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked = params.getAll(field.name).includes(field.value);
      // What is chosen is not to be folded away.
      if (field.checked) field.closest('details')?.setAttribute('open', '');
    } else if (field instanceof HTMLInputElement) field.value = params.get(field.name) ?? '';
    else if (field instanceof HTMLSelectElement) {
      field.value = params.get(field.name) ?? '';
      if (field.selectedIndex === -1) field.value = '';
    }
}

/** The values of fields of the form that it cannot have: names that nobody has, days that are none. */
function notIn(form: HTMLFormElement, params: URLSearchParams): string[] {
  const asked = formParams(form);
  return [...params].flatMap(([name, value]) =>
    value === '' || form.elements.namedItem(name) === null || asked.getAll(name).includes(value)
      ? []
      : [value],
  );
}
