// The reports as pages: markdown-it, coloured by Shiki in a light and a dark theme, as its own documentation shows.
import shiki from '@shikijs/markdown-it';
import markdownIt from 'markdown-it';

/** Languages that reports have, so that Shiki need not load all that it knows. */
const LANGUAGES = [
  ...[
    'bash',
    'css',
    'diff',
    'go',
    'html',
    'javascript',
    'json',
    'makefile',
    'markdown',
    'mermaid',
    'powershell',
  ],
  ...['python', 'rust', 'scss', 'sql', 'typescript', 'vue', 'yaml'],
];

export default async function (config) {
  const themes = { light: 'vitesse-light', dark: 'vitesse-dark' };
  const colours = await shiki({ themes, langs: LANGUAGES, fallbackLanguage: 'text' });
  // Raw HTML in a report is passed on as it is.
  config.setLibrary('md', markdownIt({ html: true, linkify: true }).use(colours));
  config.addGlobalData('layout', 'page.njk');
  // The folder of reports is below one that git ignores.
  config.setUseGitIgnore(false);
  return { markdownTemplateEngine: false, dir: { input: 'content', includes: '../layouts' } };
}
