/** Has the browser save a text as a file. It is data: the browser never opens it as a page. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has the text by then; some take it only after the click is done.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
