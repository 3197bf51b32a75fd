// What a check of a finished packet can find, in the language of whoever asks: the file, a page of it, and what was said about it.
import type { Language } from '../../language.ts';

const english = {
  missing: (file: string) => `“${file}” is not there. It may have been moved or renamed.`,
  nothing: (file: string) =>
    `There is no packet in “${file}”. Choose a packet’s PDF or the folder it lies in.`,
  unreadable: (file: string) =>
    `“${file}” cannot be read as a PDF. It may be damaged or cut off; send or copy it again.`,
  'archive-unreadable': (file: string) =>
    `“${file}” cannot be unpacked. It may be damaged or cut off; send or copy it again.`,
  locked: (file: string) =>
    `“${file}” is locked, and the password that opens it was not given. Without it nobody can say what is inside.`,
  'manifest-unreadable': (file: string) =>
    `The manifest of “${file}” cannot be read, so the file cannot be checked against it.`,
  'pages-differ': (file: string, page: number, said: number) =>
    `“${file}” has ${page} pages; its manifest says ${said}.`,
  'bytes-differ': (file: string) =>
    `“${file}” is not the file that was made: something in it has changed since.`,
  label: (file: string, page: number) => `Page ${page} of “${file}” is labelled with another number.`,
  bookmark: (file: string, page: number, said: number) =>
    `A bookmark of “${file}” says page ${said} and leads to ${page === 0 ? 'no page' : `page ${page}`}.`,
  'bookmark-silent': (file: string, page: number) =>
    `A bookmark of “${file}”, leading to page ${page}, does not say its page.`,
  'no-bookmarks': (file: string) => `“${file}” has no bookmarks, so it is not a packet as it was made here.`,
  'no-index': (file: string) => `“${file}” has no index that can be found.`,
  'index-line': (file: string, page: number, said: number) =>
    `A line of the index of “${file}” says page ${said} and leads to ${page === 0 ? 'no page' : `page ${page}`}.`,
  'index-gap': (file: string, page: number) =>
    `What begins on page ${page} of “${file}” has no line in the index.`,
  'file-missing': (file: string) => `“${file}” is in the list and is not there.`,
  'file-differs': (file: string) =>
    `“${file}” is not as it was: something in it has changed since it was made.`,
  'file-added': (file: string) => `“${file}” is there and is not in the list.`,
  active: (file: string) =>
    `“${file}” holds scripts, forms or attached files, which a packet made here never does.`,
};

type CheckWords = typeof english;

const spanish: CheckWords = {
  missing: (file) => `“${file}” no está ahí. Puede que se haya movido o cambiado de nombre.`,
  nothing: (file) => `No hay un paquete en “${file}”. Elija el PDF de un paquete o la carpeta donde está.`,
  unreadable: (file) =>
    `“${file}” no se puede leer como PDF. Puede estar dañado o cortado; mándelo o cópielo otra vez.`,
  'archive-unreadable': (file) =>
    `“${file}” no se puede desempacar. Puede estar dañado o cortado; mándelo o cópielo otra vez.`,
  locked: (file) =>
    `“${file}” está cerrado con contraseña, y no se dio la que lo abre. Sin ella nadie puede decir qué hay dentro.`,
  'manifest-unreadable': (file) =>
    `La lista de control de “${file}” no se puede leer, así que el archivo no se puede comparar con ella.`,
  'pages-differ': (file, page, said) => `“${file}” tiene ${page} páginas; su lista de control dice ${said}.`,
  'bytes-differ': (file) => `“${file}” no es el archivo que se hizo: algo en él ha cambiado desde entonces.`,
  label: (file, page) => `La página ${page} de “${file}” está marcada con otro número.`,
  bookmark: (file, page, said) =>
    `Un marcador de “${file}” dice página ${said} y lleva a ${page === 0 ? 'ninguna página' : `la página ${page}`}.`,
  'bookmark-silent': (file, page) =>
    `Un marcador de “${file}”, que lleva a la página ${page}, no dice su página.`,
  'no-bookmarks': (file) => `“${file}” no tiene marcadores, así que no es un paquete como se hizo aquí.`,
  'no-index': (file) => `“${file}” no tiene un índice que se pueda encontrar.`,
  'index-line': (file, page, said) =>
    `Una línea del índice de “${file}” dice página ${said} y lleva a ${page === 0 ? 'ninguna página' : `la página ${page}`}.`,
  'index-gap': (file, page) =>
    `Lo que empieza en la página ${page} de “${file}” no tiene línea en el índice.`,
  'file-missing': (file) => `“${file}” está en la lista y no está ahí.`,
  'file-differs': (file) => `“${file}” no está como era: algo en él ha cambiado desde que se hizo.`,
  'file-added': (file) => `“${file}” está ahí y no está en la lista.`,
  active: (file) =>
    `“${file}” tiene programas, formularios o archivos adjuntos, lo que un paquete hecho aquí nunca tiene.`,
};

export const checkWords: Record<Language, CheckWords> = { en: english, es: spanish };

/** The file, the page of it, and what was said about it; 0 where there is nothing of the kind. */
export type Finding = { code: keyof CheckWords; name: string; page: number; said: number };

export function findingText({ code, name, page, said }: Finding, language: Language): string {
  return checkWords[language][code](name, page, said);
}
