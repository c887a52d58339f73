import { wordIs } from '../../model/word.ts';

/** What joins a step to the decision that it is taken against: "a challenge to the ruling". */
export const isLink = wordIs(/^(?:against|to|over|of)$/u);

/** What somebody does who takes a step before a court: "lodged an appeal". */
export const isLodging = wordIs(
  /^(?:fil(?:es?|ed|ing)|lodg(?:es?|ed|ing)|launch(?:es|ed|ing)?|br(?:ing|ings|ought|inging)|mount(?:s|ed|ing)?|submit(?:s|ted|ting)?|prepar(?:es?|ed|ing)|plan(?:s|ned|ning)?|promis(?:es?|ed|ing)|announc(?:es?|ed|ing)|vow(?:s|ed|ing)?|pursu(?:es?|ed|ing)|join(?:s|ed|ing)?|start(?:s|ed|ing)?|beg[aiu]n|hear(?:s|d|ing)?)$/u,
);

/** How a step ends without anything: "dropped its appeal", "the challenge was dismissed". */
export const isEnd = wordIs(
  /^(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|thr(?:ew|own|ows?)|drop(?:s|ped|ping)?|withdr(?:aw|aws|ew|awn|awing)|abandon(?:s|ed|ing)?|los(?:t|es?|ing)|fail(?:s|ed)?|den(?:y|ies|ied)|turned|refus(?:es?|ed)|gave|given|quash(?:es|ed)?)$/u,
);

/** What somebody does who wants a decision undone: "asked a court to annul it". */
export const isSeeking = wordIs(
  /^(?:ask(?:s|ed|ing)?|seek(?:s|ing)?|sought|petition(?:s|ed|ing)?|su(?:es?|ed|ing)|appl(?:y|ies|ied|ying)|urg(?:es?|ed|ing)|lawsuit|suit|motion|bid|try|tries|tried|trying)$/u,
);

/** Whom one appeals to; voters and workers are only asked for something. */
export const isCourt = wordIs(/^(?:courts?|tribunals?|arbitrators?|judges?|arbitration)$/u);

/** What says that it is not so. */
export const isNot = wordIs(/^(?:not|n['’]t|no|nobody|none|never|without|neither|nor|cannot)$/u);

/** What says that something is only allowed, likely or thought of: "has ten days to appeal". */
export const isOpen = wordIs(
  /^(?:could|can|may|might|should|if|whether|unless|until|days?|weeks?|months?|time|right|rights|chance|chances|free|able|allowed|entitled|deadline|likely|unlikely|expected|possible|possibility|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?)$/u,
);

/** Who leaves it: "declined to appeal", "decided against challenging it", "ruled out an appeal". */
export const isDeclined = wordIs(
  /^(?:declin(?:es?|ed|ing)|refus(?:es?|ed|ing)|fail(?:s|ed|ing)?|against|out|avoid(?:s|ed|ing)?|stopped)$/u,
);
