/** Words for what there is to know of a file, a template or a choice; those of adding articles stand with theirs. */
export const notices = {
  'notice.too-many-attached':
    '{file} was left aside: more than {most} files are attached to that message. Save it as a file of its own.',
  'notice.message-too-deep':
    '{file} was left aside: it is a message in a message in a message. Save it as a file of its own.',
  'notice.no-words': '{file} was left aside: this {kind} file holds no words.',
  'notice.pdf-scanned':
    '{file} was left aside: its pages ({pages}) are pictures without text, as a scanner makes them. Run text recognition (OCR) on it first, or save the article as text.',
  'notice.pdf-encrypted':
    '{file} was left aside: it is encrypted and asks for a password. Save it without one, and add that copy.',
  'notice.pdf-pages-without-words':
    '{file} was added, but {count} of its {pages} pages hold no text: pictures, or scanned pages. Nothing was read from those.',
  'notice.file-damaged':
    '{file} was left aside: it is damaged, or no whole {kind} file. Open it in its own program and save it again, or take another copy.',
  'notice.too-many-pages':
    '{file} was left aside: it has {pages} pages; a file of at most {most} is read. Split it into its articles.',
  'notice.too-deep':
    '{file} was left aside: its parts are nested more than {most} levels deep, as in no page that a person made. Save its article as plain text.',
  'notice.file-bomb':
    '{file} was left aside: unpacked it would be larger than {most} MB, as no article is. Take care where this file came from.',
  'notice.nothing-found': 'The memo has no statements: nothing that this template prints was found.',
  'notice.choice-unmatched':
    'Nothing in these articles fits the chosen {kind} any more (“{words}”). There are: {known}.',
  'notice.one-meeting-of-several':
    'This template is about one meeting; {others} others are left out. Choose one among the meetings.',
  'notice.prompt-unknown': 'This template has no place for “{key}”; it has {known}.',
  'notice.prompt-long': '“{key}” is longer than {limit} characters; it is printed whole, but may not fit.',
  'notice.longer-than-template':
    'The memo has {pages} pages as PDF; its template means it to have {most} at most. It is written whole: leave something out, or choose another template.',
  'notice.calendar-undated':
    'Planned meetings without a day, which a calendar has no place for: {count}. They stand in the memo.',
  'notice.pdf-missing-glyph':
    'No font has the character {character} ({codePoint}); the PDF prints a mark in its place, {count} times.',
  'notice.pack-unknown': 'There is no template “{name}”. There are: {known}.',
  'notice.pack-no-folder': 'There is no template, folder or file “{name}”.',
  'notice.template-syntax': '{file}, line {line}, column {column}: “{near}” is not understood here.',
  'notice.template-block-open': '{file}, line {line}: the block “{block}” that opens here is closed nowhere.',
  'notice.template-block-other': '{file}, line {line}: the block “{block}” is closed as “{other}”.',
  'notice.template-block-none': '{file}, line {line}: “{near}” closes a block that is not open.',
  'notice.template-else-alone': '{file}, line {line}: {{else}} stands outside any block, or a second time in one.',
  'notice.template-too-large': '{file} has more than {limit} characters.',
  'notice.template-too-many-nodes': '{file} has more than {limit} parts.',
  'notice.template-too-deep': '{file}, line {line}: nested deeper than {limit} levels.',
  'notice.template-missing': 'The template has no memo.hbs.',
  'notice.template-partial-ring': '{file} calls itself through {partial}; it would never end.',
  'notice.template-not-allowed': '{file}, line {line}: {what} is not allowed in a template.',
  'notice.template-raw-output': '{file}, line {line}: raw output ({{{…}}} or {{&…}}) is not allowed; write {{…}}.',
  'notice.template-name-forbidden': '{file}, line {line}: the name {name} is not allowed in a template.',
  'notice.template-figure-unknown': '{file}: there is no figure “{name}”; the figures are {figures}.',
  'notice.template-tag-unknown': '{file}, line {line}: a memo has no <{tag}>.',
  'notice.template-dynamic-partial':
    '{file}, line {line}: name the partial itself; one that is worked out is not allowed.',
  'notice.template-partial-missing': '{file}, line {line}: the template has no {partial}.hbs.',
  'notice.template-helper-unknown': '{file}, line {line}: there is no helper “{helper}”.',
  'notice.template-statement-unknown': '{file}: the memo has no statement {id}.',
  'notice.template-failed': '{file}: {reason}.',
  'notice.pack-refused': '{reason}',
  'notice.preview-too-long':
    'The pages of this template took longer than {seconds} s, so they were given up. Look for an {{#each}} within another one that need not be there.',
  'notice.preview-too-large':
    'The pages of this template took more than {megabytes} MB, so they were given up. Look for an {{#each}} within another one that need not be there.',
  'notice.source-missing': '{file} was left aside: its file is not in the library any more. Add it again.',
  'notice.source-unreadable':
    '{file} was left aside: it can no longer be read as it was when it was added. Add it again.',
  'notice.part-too-large':
    'The evidence in {file} was not read: {part} grows beyond {most} MB when it is unpacked. Take care where this file came from.',
  'notice.part-damaged': 'The evidence in {file} is damaged ({part}) and was not read.',
  'notice.xml-doctype':
    'The evidence in {file} was not read: {part} declares a document type. Take care where this file came from.',
  'notice.manifest-damaged': 'The evidence that the file carries is not in order (at {at}) and was not used.',
  'notice.marking-unknown':
    '“{marking}” is no marking of {scheme}, which this template uses. There are: {known}; each alone, or with one of these after it: {qualifiers}.',
  'notice.marking-required': 'This template asks for a marking of {scheme}, one of {known}.',
  'notice.pack-fault': "The template's {file}, line {line}, column {column}: {reason} {remedy}",
  'notice.project-template-carried':
    'The template “{id}” here is not the one that the project was made with; the project keeps its own. Choose the template again to use the one that is here.',
  'notice.project-template-missing':
    'The template “{id}” that the project was made with is not here, and the project does not bring it whole. Install it, or choose another.',
} as const;
