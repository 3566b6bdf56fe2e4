/** The names of the languages that parts are written in; strict files have their own for each (không gian tên). */
export interface Namespaces {
  readonly main: string;
  readonly links: string;
  readonly drawing: string;
  readonly chart: string;
  readonly sheetDrawing: string;
}

export const namespaces = (strict: boolean): Namespaces =>
  strict
    ? {
        main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
        links: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
        drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
        chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
        sheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
      }
    : {
        main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        links: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
        chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
      };

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
