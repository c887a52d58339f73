/**
 * What a line that is not reporting looks like. A rule meets one line without its outer white space, at most 600 characters
 * of it. Rules anchored at the start are for lines that begin with the phrase; a sentence that only mentions it stays.
 */
export interface BoilerplateRule {
  readonly reason: string;
  readonly pattern: RegExp;
  /** What stands at the line's start, behind its bullets; null for a rule that looks elsewhere. */
  readonly starts: string | null;
  /** One of these stands in every line that the pattern finds: a look that spares most lines the search. Lower case. */
  readonly needs: readonly string[] | null;
}

/** Marks and bullets that such lines start with. */
const LEAD = '^[|*•>»–—\\s-]{0,6}';
const starts = (reason: string, words: string): BoilerplateRule => ({
  reason,
  pattern: new RegExp(`${LEAD}(?:${words})`, 'i'),
  starts: words,
  needs: null,
});
const holds = (reason: string, needs: string, words: string): BoilerplateRule => ({
  reason,
  pattern: new RegExp(words, 'i'),
  starts: null,
  needs: needs.split('|'),
});

/**
 * Whether a line may be boilerplate at all: one look for what all rules look for, which most lines fail. Asked of the line in lower
 * case, since a pattern without regard to case is three times as dear to compile.
 */
export function mayBeBoilerplate(lower: string): boolean {
  return STARTS.test(lower) || SIGNS.test(lower) || PHRASES.test(lower);
}

export const RULES: readonly BoilerplateRule[] = [
  starts(
    'follow-us',
    'click here to (?:follow|join|subscribe|like|download)|(?:you can )?(?:follow|like|find|join) us (?:on|at)\\b',
  ),
  starts('follow-us', 'stay (?:informed|updated|tuned|connected)\\b(?: on| with| for| to)?'),
  starts(
    'follow-us',
    'follow (?:\\S+ ){1,8}on (?:x|twitter|facebook|instagram|telegram|threads|bluesky|linkedin|youtube|whatsapp)\\b',
  ),
  starts('follow-us', 'on (?:x|twitter),? follow\\b'),
  starts('follow-us', 'follow(?: \\S+)?$|follow\\s*: [^.!?]{1,40}$'),
  starts(
    'follow-us',
    'join (?:our|the) .{0,30}\\b(?:whatsapp|telegram|facebook|discord|community)\\b.{0,20}\\b(?:channel|group|page|community)\\b',
  ),
  holds(
    'follow-us',
    'follow us on',
    '\\bfollow us on\\b.{0,120}\\b(?:facebook|twitter|x|instagram|telegram|youtube|linkedin)\\b',
  ),
  starts(
    'also-read',
    '(?:also|must|further|related) ?reads?\\s*[:|–—-]|read (?:also|more|next|this|full story|the full story|the rest)\\s*[:|–—-]',
  ),
  starts(
    'also-read',
    'read (?:more|the rest|the full (?:story|article|statement|text)|it all)(?: (?:here|about .{1,60}|on .{1,40}))?[.:]?$',
  ),
  starts(
    'also-read',
    '"?(?:related|recommended|see also|don\'t miss|you (?:may|might) also (?:like|be interested in)|more (?:on|from) .{1,50}|more stories|top stories|most (?:read|viewed|popular)|trending(?: now)?|related (?:stories|articles|topics|news|content|video)|in other news|what to read next)"?\\s*:?$',
  ),
  starts('also-read', '(?:related|recommended|see also|more on this(?: story)?)\\s*:'),
  starts(
    'also-read',
    'read (?:more|the (?:full |original )?(?:story|article|report)) (?:at|on|in|from|via) [^.!?]{1,40}\\.?$',
  ),
  starts('also-read', "more\\s*:\\s?[^\\s.!?][^.!?]{0,119}$|don['’]t miss\\s*[:|]\\s"),
  starts('also-read', '(?:recommended|picked|suggested|more|stories) for you\\.?$'),
  starts('also-read', 'more (?:related )?articles\\b[^.!?]{0,40}$'),
  starts('also-read', 'continue reading\\b|keep reading\\b'),
  starts(
    'newsletter',
    '(?:sign up|subscribe)\\b.{0,80}\\b(?:newsletter|e-?mail|alerts?|inbox|updates|channel|briefing|podcast|digital edition|today|now|here|for)\\b',
  ),
  starts(
    'newsletter',
    'get (?:the|our|all the) .{0,60}\\b(?:newsletter|in your inbox|breaking news|latest news|alerts)\\b',
  ),
  starts(
    'newsletter',
    'subscribe (?:now|today|to|for)\\b|already a subscriber|this (?:article|story|content) is (?:for|only for|available to) subscribers',
  ),
  starts(
    'share',
    '(?:share|tweet|print|email|e-mail|save|comments?|copy link|bookmark|whatsapp|facebook|twitter|linkedin|reddit|pinterest|telegram)(?:\\s*[|,/·]\\s*\\w+){0,8}\\.?$',
  ),
  starts(
    'newsletter',
    'by (?:signing up|subscribing|registering|(?:submitting|entering|providing) your e-?mail)\\b.{0,60}\\b(?:agree|consent|accept|acknowledge)\\b',
  ),
  // The names of platforms in a row.
  starts(
    'share',
    '(?:facebook|twitter|x|whatsapp|e-?mail|linkedin|reddit|pinterest|telegram|messenger|threads|bluesky|print|copy link)(?:\\s+(?:facebook|twitter|x|whatsapp|e-?mail|linkedin|reddit|pinterest|telegram|messenger|threads|bluesky|print|copy link)){2,10}$',
  ),
  starts('share', 'share (?:this|on|via|with|close panel|page|the (?:story|article))\\b.{0,60}$'),
  starts('copyright', '(?:©|\\(c\\)|copyright\\b)'),
  holds(
    'copyright',
    'all rights reserved|may not be',
    '\\ball rights reserved\\b|\\bmay not be (?:published|reproduced|republished|copied)\\b.{0,80}(?:permission|rewritten|redistributed|broadcast)',
  ),
  starts('tags', '(?:tags?|topics?|filed under|keywords|categories|category|related topics|posted in|hashtags?)\\s*:'),
  starts(
    'contact',
    '(?:do you have|have you got|are you|have you been|have you|were you|tell us|send us|contact us|get in touch|e-?mail us|write to|whatsapp|text us|upload|message us|submit)\\b.{0,300}(?:@[\\w.-]{2,40}\\.\\w{2,6}|\\+\\d[\\d ]{6,}|get in touch|email us|contact us|let us know|here to submit)',
  ),
  starts('contact', '\\(\\([^()]{3,80}\\)\\)$'),
  starts('advert', '\\[ads? ?/?\\]$'),
  starts('contact', '\\[(?:phone|tel|mail|e-?mail|kakao ?talk|line|copyright)[^\\]]{0,40}\\]'),
  starts(
    'contact',
    'please (?:include|read|give|provide) (?:a|our|your) (?:contact|terms|name|details)|if you are reading this page and can.t see the form|you can also (?:get in touch|contact us)\\b',
  ),
  holds(
    'contact',
    '@',
    '^.{0,80}\\b(?:email|e-mail|contact|write to|reach) (?:us|the (?:author|reporter|writer|editor)|him|her|them) (?:at|on|via)\\b.{0,60}@',
  ),
  starts(
    'credits',
    '\\((?:additional )?(?:reporting|writing|edited|editing|written|compiled|reported|with|by|inputs?|story|graphic|translation)\\b[^()]{0,500}\\)\\.?$',
  ),
  starts(
    'credits',
    '(?:additional )?reporting by\\b|edited by\\b|compiled by\\b|writing by\\b|with (?:additional )?(?:inputs?|reporting|files|contributions?) (?:from|by)\\b|contributing\\s*:|contributors?\\s*:',
  ),
  holds(
    'credits',
    'contributed|reported from',
    '\\bcontributed (?:to|reporting to|reporting for|reporting from) (?:this|the) (?:report|story|article)\\b|^[^.]{1,140}\\breported from [A-Z][^.]{1,60}\\.?$',
  ),
  holds(
    'credits',
    'edited|generated|published|feed',
    '\\bthis (?:story|article|report|copy) (?:has not been|was not|is) (?:edited|auto-generated|published|generated)\\b|\\b(?:from a|syndicated|auto-generated) (?:syndicated )?feed\\b',
  ),
  starts(
    'credits',
    'adds (?:details?|context|quotes?|background|comments?|reaction)\\b[^.!?]{0,60}$|written by [^.!?]{1,60}$',
  ),
  // What a wire says of a new version of its report.
  starts('credits', '\\((?:adds|updates?|recasts?|refiles?|corrects?|rewrites?|repeats)\\b[^()]{1,200}\\)$'),
  starts('contact', '(?:media|press) (?:contacts?|enquiries|inquiries)\\s*:'),
  starts('credits', 'our standards: the thomson reuters trust principles\\.?$'),
  starts('credits', 'source\\s*:\\s*[^.!?]{1,60}$'),
  starts('credits', '(?:reported|written|published|posted) by\\s*: [^.!?]{1,60}$'),
  holds('media', 'image:', '\\| image: [^.!?]{1,60}$'),
  holds('credits', 'edited by', '\\|\\s*edited by [^.!?]{1,60}$'),
  starts(
    'credits',
    'h/t\\b|\\(h/t\\b|first published (?:on|at|in)\\b|as published in\\b|originally (?:published|appeared)\\b|this (?:article|story|piece|report) (?:first|originally) (?:appeared|ran|published)',
  ),
  starts(
    'disclaimer',
    '(?:disclaimer|editor.?s? note|\\(?correction|clarification|note)\\s*:|the views expressed\\b|opinions expressed\\b',
  ),
  holds(
    'disclaimer',
    'views|opinions',
    '\\b(?:views|opinions) (?:expressed )?(?:here |in this (?:article|piece) )?are (?:those of the author|personal|(?:his|her|their) own)\\b',
  ),
  starts(
    'advert',
    '(?:advertisement|advertorial|sponsored(?: content| by)?|promoted(?: content| stories)?|paid (?:content|post)|ad|story continues below(?: advertisement)?|article continues (?:below|after)[^.]{0,40}|scroll (?:down )?to (?:continue|read)[^.]{0,40}|skip (?:advertisement|ad|past newsletter promotion))\\.?$',
  ),
  starts(
    'media',
    '(?:watch|video|listen|see|live|podcast|gallery|photos?|pictures?|in pictures|image|read)\\s*(?:now|live|here)?\\s*[:|]\\s?',
  ),
  starts(
    'media',
    '(?:view|see) this post on (?:instagram|facebook|threads|x|tiktok)\\.?$|a post shared by [^.!?]{1,80}$|listen to (?:this |the )(?:article|story)\\b[^.!?]{0,30}$',
  ),
  holds('media', 'reuters/|afp/|epa/|ap photo/', '[.!?)] (?:reuters|afp|epa|ap photo)/[^.!?/]{2,50}(?:/file photo)?$'),
  starts('media', 'watch (?:live|now|this|the (?:video|clip|full|best)|make sense|more|below|above|on )'),
  starts(
    'media',
    "(?:image|media|photo|picture|video) (?:source|caption|credit|copyright)\\b|(?:photo|image|picture) (?:by|courtesy)\\b|getty(?: images)?\\.?$|this video (?:can ?not|cannot|can't) be played|to play this video|your browser does not support",
  ),
  // A caption that ends in whose picture it is.
  holds(
    'media',
    'photo|image|source:|credit:|picture:|pic:|getty|/afp|/ap|/reuters|/epa|/pti|/ani|via reuters|via ap|via getty',
    '\\((?:(?:source|photos?|image|credit|picture|pic|file(?: photo)?)\\s*[:/][^()]{1,60}|[^()]{1,60}(?:/|\\bvia )\\s?[^()]{0,30}(?:photos?|images?|afp|ap|reuters|epa|pti|ani|getty))\\)\\.?$',
  ),
  holds(
    'media',
    'photo',
    '\\b(?:file )?photo(?:graph)? (?:by|courtesy of) [^.!?]{1,50}$|\\b(?:file )?photograph: [^.!?]{1,80}$|\\bfile photo \\| ',
  ),
  starts('media', '(?:afp|ap|reuters|epa|getty|pa|ani|pti|shutterstock|alamy)\\s*(?:/|via|photo|images)\\b.{0,60}$'),
  starts(
    'app',
    'download (?:the|our)\\b.{0,80}\\bapp\\b|(?:get|open|read|view) (?:it |this )?(?:in|on) (?:the|our) .{0,30}\\bapp\\b',
  ),
  starts(
    'site',
    '(?:home|menu|search|log ?in|sign in|register|loading|click here|load more|show more|view comments|comments? ?\\(?\\d*\\)?)\\.?$|(?:skip to (?:content|main)|back to top|advert choices|privacy policy|terms (?:of (?:use|service)|and conditions)|accept (?:all )?cookies|we use cookies|(?:please )?enable javascript|click (?:here|to)|tap (?:here|to)|leave a (?:comment|reply))\\b.{0,80}$',
  ),
  starts(
    'database',
    '(?:abstract|full text|credit|caption|correction appended|document type|load-date|end of document|classification|language|subject|geographic|publication-type|journal code|byline|section|length)\\s*(?:[.:](?:\\s.{0,60})?)?$',
  ),
  starts('site', '\\d{1,3}[ -]?(?:min(?:ute)?s?)(?: read)?\\.?$'),
  // What pages have around a report: ways through them, counts of readers, forms for comments, the time alone.
  starts(
    'site',
    '(?:(?:left|right|main) menu|(?:go|jump) to (?:contents?|navigation)|top|e-?paper|latest|view original|source link|addtoany|(?:text|font) size|not rated yet|rate this (?:article|story)|add (?:a )?comment|no comments?(?: yet)?|post a comment|write a comment|comments are closed|be the first to comment|did you (?:enjoy|like|find) this (?:article|story)|please enter your (?:comment|name|e-?mail)[^.]{0,30}|previous (?:article|post|story)|next (?:article|post|story))[.:?!]{0,2}$',
  ),
  starts(
    'site',
    '(?:(?:viewed by|page views?|views?|hits|reads|shares|visits)\\s*:?\\s*[\\d,.]{1,12}\\s?[km]?|[\\d,.]{1,12}\\s?[km]? (?:views?|hits|reads|shares|comments|likes))\\.?$',
  ),
  starts(
    'site',
    '\\d{1,2}[:.]\\d\\d\\s?(?:[ap]\\.?m\\.?)?(?:\\s?(?:gmt|utc|ist|bst|est|edt|cet|pkt|eat|wat|kst|jst))?$',
  ),
  starts('site', '\\[?(?:sign|log) in to (?:comment|continue|read|join)\\b[^.!?]{0,40}$'),
  starts('advert', 'advertisement\\s*[|–—-]\\s*(?:continue|story|article|scroll)\\b[^.!?]{0,40}$'),
  starts('site', 'home\\s*[/›>»|]\\s*\\S'),
  // How an office marks its papers; as cues "immediate" and "release" would say that something eased.
  starts('site', 'for (?:immediate|general) release[.:!]?$'),
  holds('site', '°', '^[^.!?]{0,40}-?\\b\\d{1,2}\\s?°\\s?[cf]?\\b[^.!?]{0,20}$'),
  starts(
    'site',
    '(?:last )?(?:updated|published|posted|modified)\\s*:?\\s*(?:about )?\\d{1,3} (?:min(?:ute)?|hour|day|week)s? ago\\.?$',
  ),
  starts(
    'disclaimer',
    'this (?:is a developing|is a breaking|story is developing|(?:story|article|report|page) (?:has been|was|will be) (?:updated|corrected|amended))\\b.{0,120}$',
  ),
  holds(
    'markup',
    '<|http|pic.twitter|![',
    '^</?(?:tweet|blockquote|iframe|script|div|figure|embed|img|br|p)\\b[^>]{0,300}>\\.?$|^https?://\\S{1,300}$|^pic\\.twitter\\.com/\\w+$|^!\\[[^\\]]{0,200}\\]\\([^)]{0,300}\\)$',
  ),
];

const STARTS = new RegExp(`${LEAD}(?:${RULES.flatMap(({ starts: words }) => words ?? []).join('|')})`);
/** What all rules look for, signs and phrases apart: a pattern skips over what begins none of its choices, unless one of them is a single sign. */
const NEEDS = RULES.flatMap(({ needs }) => needs ?? []);
const SIGNS = anyOf(NEEDS.filter((words) => !isPhrase(words)));
const PHRASES = anyOf(NEEDS.filter((words) => isPhrase(words)));

function isPhrase(words: string): boolean {
  return /^[a-z]/.test(words);
}

function anyOf(needs: readonly string[]): RegExp {
  return new RegExp(needs.map((words) => words.replace(/[.[!]/g, '\\$&')).join('|'));
}
