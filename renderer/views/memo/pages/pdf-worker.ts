// The reader of PDF files, as a file of this window: it runs beside the window, so that drawing never holds it up.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
