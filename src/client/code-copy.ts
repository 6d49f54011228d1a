import './copy-button-element.ts';

/** Every code block gets a button that copies it. */
for (const figure of document.querySelectorAll('.code')) {
  const copy = document.createElement('copy-button');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  const name = figure.querySelector('figcaption, summary')?.textContent?.trim();
  button.setAttribute('aria-label', name ? `Copy the code: ${name}` : 'Copy the code');
  copy.append(button);
  figure.append(copy);
}
