/** What `--help` prints: it teaches by example. One place for all its words. */
export const HELP: Readonly<Record<string, string>> = {
  '': `readout — turns news articles into a cited briefing memo. Works offline; extracts and never invents.

Usage: readout COMMAND [OPTIONS]

  brief PATH... --out FILE     write a memo from articles
  verify FILE                  is a finished memo still what its evidence says?
  analyze PATH...              show what the articles hold: meetings, quotations, events, issues
  read --jsonl                 read one text a line from standard input, print one reading a line
  library ACTION               keep articles: add, list, search, remove; projects
  template ACTION              the memo's templates: use, write, check, sign and share them
  serve                        the window in a browser, on this machine only

Begin with:
  readout brief seeds --out memo.docx --out memo.pdf

\`readout COMMAND --help\` explains a command. Results go to standard output; progress and notices to standard error.
Exit code: 0 done · 1 the answer is no · 2 the request is wrong · 3 something was skipped, but the result is there.
`,
  brief: `readout brief PATH... --out FILE [OPTIONS] — write a cited briefing memo from articles.

PATH is a folder or a file (.html, .pdf, .docx, .eml, .txt, .md); several may be named. FILE ends in .docx, .pdf, .html, .md or .json;
repeat --out for several formats of the same memo: their numbers and words are the same.
Parts of the memo are files of their own: its sources (.ris, .bib, .csl.json), its tables (quotations.csv, timeline.csv,
issues.csv), its drawings (timeline, encounters or issues, as .svg or .png), planned meetings (.ics). For tables and
drawings the last word of the name decides: memo-timeline.csv.

What goes in (each may be repeated; without them, everything does):
  --meeting WORDS     meetings that these words fit: --meeting "Rubio Jaishankar"
  --theme WORDS       a theme or issue, and whatever is told beside it: --theme "Russian oil"
  --issue WORDS       one issue and no other: --issue "port fees"
  --person NAME       a person: --person Rubio
  --from DATE         nothing that ended before this day: 2025-09-01, or a month or year (2025-09, 2025)
  --to DATE           nothing that began after this day, month or year

How it looks:
  --template PACK     briefing-memo (default), meeting-note, chronology, issue-ledger, readouts-compared, press-lines,
                      action-memo (American style), ministerial-brief (British style),
                      one that you installed (ID, or ID@VERSION), or the folder or .readout-template file of one
  --language LANGUAGE the memo's language where it is not the template's own: en or fr. Verbatim words stay in that of their article
  --title TEXT        the memo's title
  --set KEY=TEXT      what only you can write: --set to="The Minister" --set purpose="Agree the agenda."
                      A KEY given again adds a line; an unknown one is refused with the list of those that there are.
  --marking TEXT      a marking at top and bottom of every page: --marking "OFFICIAL"
  --citations STYLE   list (default), footnotes, endnotes, or word: Word’s own
  --annex             add an annex with the exact words of every cited passage
  --strict            write nothing where a statement is not supported by its evidence
  --since FILE        tell what changed since an older memo (.docx or .pdf with its evidence): statements added, changed and
                      withdrawn, and issues that moved
  --addendum FILE     write that as a numbered document of its own, .docx or .pdf
  --no-manifest       leave out the evidence that Word and PDF files carry, unseen, for \`readout verify\`
  --sign              sign that evidence with your key (\`readout template key\`): \`readout verify\` then tells whose it is

Examples:
  readout brief seeds --out memo.docx --out memo.pdf
  readout brief seeds --template meeting-note --meeting "Bessent" --out note.pdf
  readout brief press --theme tariffs --from 2026-01-01 --citations footnotes --marking OFFICIAL --out memo.docx
  readout brief press --since memo.docx --addendum changes.docx --out memo-2.docx

The same articles, choices and template give the same bytes. Nothing is written unless all of it can be.
`,
  verify: `readout verify FILE [--articles PATH...] [OPTIONS] — is a finished memo still what its evidence says?

Reads a Word file or PDF as it is now, whoever edited it, and compares every sentence, quotation, number, date, name and
citation with the evidence that the file carries. Prints one line for each that is not supported, then a summary:
supported; edited; misattributed; altered; not found; uncited; source missing; source changed.

  --articles PATH     also compare the evidence with the articles, and run the rules again; needed where the file carries
                      no evidence. May be repeated.
  --manifest FILE     take the evidence from this file: the memo as it was written, or its JSON
  --library DIR       where the keys and templates are that you know
  --json              the report as JSON (docs/verification.schema.json)
  --out FILE          the report as a .docx or .pdf as well

“Supported” says that the words stand in the sources, not that what they claim is true. Where the evidence is signed
(\`readout brief --sign\`), it is said by whom; that says who vouches for it, and nothing more. A broken signature counts as unsupported.

Examples:
  readout verify memo.docx
  readout verify memo-edited.pdf --articles seeds --out report.docx

Exit code: 0 all is supported · 1 something is not · 2 the file could not be read.
`,
  analyze: `readout analyze PATH... [--json] — show what the articles hold.

Prints the meetings, quotations, events, themes, issues and conflicts that were found, each with its date and how the
date is known. --json prints all of it as one JSON document with the offsets of every passage.

Examples:
  readout analyze seeds
  readout analyze seeds --json > analysis.json
`,
  read: `readout read --jsonl — read single texts from standard input.

Each line is a record {"id", "text", "date"} as JSON; date is the day of publication, "2025-09-23", or null. Prints one
line of JSON for each, in the same order, as it goes: sentences, times (TIMEX3), quotations, names and meetings, with
half-open UTF-16 offsets into the text.

Example:
  echo '{"id":1,"text":"They met on Monday.","date":"2025-09-23"}' | readout read --jsonl
`,
  library: `readout library ACTION [OPTIONS] — the articles that are kept, for this command line and for the window alike.

  add PATH...         add the articles at the paths to a project, and read them
  list                the articles, one a line: id, date, outlet and title, file
  search WORDS        the articles that have all of the words, best first, each with the place
  remove ID...        take articles out of their projects; the window can undo it
  projects            the projects, the last changed first

  --project TITLE     the project; \`add\` makes it where there is none, and without this option uses “Library”.
                      The others then look at that project alone.
  --library DIR       where projects are kept; else the environment's READOUT_LIBRARY, else this machine's data folder

Articles may be web pages (.html, .mhtml), PDF, Word files (.docx), e-mail (.eml) and plain text (.txt, .md).

Examples:
  readout library add press --project "Fish quota"
  readout library search "canned tuna"

Exit code: 0 done · 1 search: nothing found · 2 the request is wrong · 3 something was skipped, but the rest was added.
`,
  template: `readout template ACTION [OPTIONS] — the memo's templates: use them, write them, share them.

Use:
  list                the templates that there are: those of Readout, and those that you installed;
                      what is new for them on the shelves
  show ID|PATH        what a template is, who signed it, what may be written in it (--set), its versions here
  install PATH        use a template by its id; PATH is a .readout-template file or a folder
  remove ID           offer it no longer; memos that were made with it keep it
  rollback ID         use the version before again, or --to VERSION; it is pinned then
  pin ID              stay at this version whatever is new; --off: follow updates again

Write (docs/templates.md teaches it):
  new NAME            make the folder NAME with a template to begin with: a commented one, or a copy of --from ID
  check PATH          all that is wrong with a template, by file and line
  pack FOLDER         the template as one file to send or keep, --out FILE; --sign puts your name to it.
                      Equal folders give equal bytes.

Share, by a shelf: a folder on a share, a synced drive, a stick or a git checkout. Nobody runs a server.
  shelf add DIR       look at that folder for templates; --auto: take updates from it when a memo is written.
                      shelf list, shelf remove DIR
  share ID|PATH       put a version there for the others, --shelf DIR; signed where you have a key, else or with --unsigned not
  update [ID]         take what is new within a major version, --major: the next one, --dry-run: only look
  diff A [B]          what changed, by file and line; B is else the newest on the shelves.
                      --pictures DIR writes the sample memo before and after, as PDF

Trust:
  key                 the key with which you sign, and its fingerprint
  key new --author NAME    make one; it stays on this machine. --replace makes another and keeps the old one beside it
                      --passphrase asks for one, which signing then asks for (or takes from READOUT_PASSPHRASE)
  key passphrase      put another passphrase before it (for scripts: READOUT_NEW_PASSPHRASE); --off takes it away
  trust               whose keys you have met. The first template that somebody signs makes their key known; after that
                      another key in their name, or other contents under a version that you have, is refused until you agree
  trust FINGERPRINT   say that the key is theirs; --never: install nothing that it signed
  --trust WHAT        with \`install\`: agree to just that (also with \`update\`); the refusal says what to type

  --library DIR       where templates are kept; else the environment's READOUT_LIBRARY, else this machine's data folder

A template is data: it runs nothing, reads nothing and reaches nothing beyond the memo, whoever made it.

Examples:
  readout template new harbour-note --from meeting-note
  readout template pack harbour-note --sign
  readout template install harbour-note-1.0.0.readout-template
  readout brief press --template harbour-note --out memo.docx
  readout template shelf add /office/templates
  readout template share harbour-note

Exit code: 0 done · 1 check, show: the template is not in order; diff: they differ · 2 the request is wrong, or was refused · 3 something was skipped.
`,
  serve: `readout serve [--port N] [--library DIR] [--open] — the window in a browser, on this machine only.

Prints one line: the address with its token. Only whoever has it gets in, and only from this machine (127.0.0.1).
Ctrl+C ends it; everything is saved as it is done.

  --port N            the port; without it, that of the last start, or any where that is taken
  --library DIR       where projects are kept; else the environment's READOUT_LIBRARY, else this machine's data folder
  --open              open the address in the browser

Example:
  readout serve --open
`,
};
