// What the shell says itself: the menu, and the kinds of file a dialog offers. The page tells which language it speaks.
import type { Language } from '../../shared/language.ts';

const english = {
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    addFiles: 'Add files…',
    print: 'Print…',
    lock: 'Lock',
    quit: 'Quit',
    close: 'Close window',
    undoLast: 'Undo last change',
    redoLast: 'Do it again',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    search: 'Search, or find something to do',
    capture: 'Note something down',
    logCall: 'Log a call',
    resetZoom: 'Actual size',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    fullScreen: 'Full screen',
    window: 'Window',
    help: 'Help',
    helpHere: 'Help for this screen',
    shortcuts: 'Shortcuts',
  },
  files: { case: 'Case file', word: 'Word document', calendar: 'Calendar file' },
  untitled: 'Untitled',
};

type ShellWords = typeof english;

const spanish: ShellWords = {
  menu: {
    file: 'Archivo',
    edit: 'Edición',
    view: 'Ver',
    addFiles: 'Añadir archivos…',
    print: 'Imprimir…',
    lock: 'Cerrar con llave',
    quit: 'Salir',
    close: 'Cerrar la ventana',
    undoLast: 'Deshacer el último cambio',
    redoLast: 'Volver a hacerlo',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    search: 'Buscar, o encontrar qué hacer',
    capture: 'Anotar algo',
    logCall: 'Anotar una llamada',
    resetZoom: 'Tamaño real',
    zoomIn: 'Más grande',
    zoomOut: 'Más pequeño',
    fullScreen: 'Pantalla completa',
    window: 'Ventana',
    help: 'Ayuda',
    helpHere: 'Ayuda para esta pantalla',
    shortcuts: 'Atajos',
  },
  files: { case: 'Archivo de caso', word: 'Documento de Word', calendar: 'Archivo de calendario' },
  untitled: 'Sin título',
};

const all: Record<Language, ShellWords> = { en: english, es: spanish };
let spoken: Language = 'en';

export function speak(language: Language): void {
  spoken = language;
}

export function shellWords(): ShellWords {
  return all[spoken];
}
