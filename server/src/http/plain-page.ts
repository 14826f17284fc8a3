import type { ProblemDocument } from './problem.ts';

/** What a person reads where no application is: the sentence of a problem, and the way to the application. */
export const plainPage = ({ title, detail }: ProblemDocument, application: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${inHtml(title)}</title><h1>${inHtml(title)}</h1><p>${inHtml(detail)}</p><p><a href="${inHtml(application)}" target="_top">Ambit</a></p>`;

const inHtml = (text: string): string => text.replace(/[&<>"']/gu, (letter) => `&#${letter.charCodeAt(0)};`);
