// The shapes of what the engine answers. The keys are the words of the pathway format; a member that does not
// apply, or that the author has not written, is missing.

export type Language = 'en' | 'cy';

/** One of: the bytes of the module's .wasm, where to fetch it, or the compiled module of another engine. */
export interface EngineSource {
  wasmBinary?: BufferSource;
  url?: string | URL;
  module?: WebAssembly.Module;
}

export type Plain = {[language in Language]?: string};
export type RichPart = string | RichElement;
export interface RichElement {
  kind: 'p' | 'ul' | 'ol' | 'li' | 'strong' | 'em' | 'a' | 'term' | 'contact';
  content: RichPart[];
  href?: string;
  ref?: string;
}
export type Rich = {[language in Language]?: RichPart[]};

export interface Fault {
  offset: number;
  message: {en: string; cy: string};
}

export interface Finding {
  check: string;
  stage: string;
  severity: 'error' | 'warning' | 'note';
  file: string;
  line: number;
  column: number;
  length: number;
  message: Plain;
  hint: Plain;
  why: Plain;
  related: {file: string; line: number; column: number; note: Plain}[];
  route: string[];
}

export interface Findings {
  engine: string;
  pathway: string;
  edition: string;
  hash: string;
  errors: number;
  warnings: number;
  notes: number;
  /** findings left out, of checks that found more than a thousand */
  unlisted: number;
  stages: {stage: string; result: string}[];
  findings: Finding[];
}

/** Inputs that can be replayed, the branches they take, and where they end. */
export interface Witness {
  inputs: Input[];
  route: string[];
  ends: string | null;
}

export type EvidenceStatus = 'witnessed' | 'no-route' | 'not-decided';

/** audit.json, as pathways/audit.schema.json describes it. */
export interface Audit {
  format: 'llwybr-audit-1';
  engine: string;
  pathway: string;
  edition: string;
  status: 'draft' | 'agreed' | 'withdrawn';
  hash: string;
  title: Plain;
  today: string | null;
  reviewBy: string | null;
  reviewOverdue: boolean | null;
  verdict: 'proved' | 'has-errors' | 'not-decided';
  evidence: boolean;
  files: {path: string; bytes: number; hash: string}[];
  pack: {path: string; bytes: number; hash: string}[];
  stages: {stage: string; result: string}[];
  findings: {check: string; severity: string; file: string; line: number; column: number; message: Plain}[];
  unlisted: number;
  branches: {
    branch: string;
    kind: Branch['kind'];
    to: string;
    file: string;
    line: number;
    column: number;
    status: EvidenceStatus;
    coveredBy: string | null;
    witness: Witness | null;
  }[];
  covering: {routes: number; lowerBound: number; walks: string[]};
  endpoints: {
    endpoint: string;
    title: Plain;
    outcome: string;
    status: EvidenceStatus;
    mustPass: string[];
    longestWait: {loop: string | null; sum: {[unit: string]: number}; mostMinutes: number} | null;
    shortest: Witness | null;
  }[];
  loops: {nodes: string[]; exits: string[]}[];
  assertions: {
    assertion: string;
    title: Plain;
    rule: string;
    verdict: 'holds' | 'broken' | 'vacuous' | 'not-decided';
    counterExample: Witness | null;
  }[];
  deadlines: {
    node: string;
    agency: string;
    within: string;
    from: string | null;
    text: Plain;
    cites: {source: string; part: string; mark: Citation['mark']}[];
  }[];
  sources: {source: string; title: Plain; verified: number; local: number; general: number; open: number}[];
  texts: {[language in Language]: {initial: number; translated: number; reviewed: number; final: number}};
}

export interface Citation {
  source: string;
  part?: string;
  mark: 'verified' | 'local' | 'general' | 'open';
  note?: Plain;
}

export interface Setting {
  fact: string;
  value: string;
}

export interface Answer {
  id: string;
  label: Plain;
  hint?: Plain;
  exclusive?: boolean;
  sets?: Setting[];
  setsIfNot?: Setting[];
  marks?: string[];
}

export interface Branch {
  id: string;
  kind: 'answer' | 'when' | 'otherwise' | 'to' | 'on';
  to: string;
  answer?: string;
  if?: string;
  exit?: string;
}

export interface Strand {
  id: string;
  title?: Plain;
  agency?: string;
  subpathway: string;
}

export interface Task {
  index: number;
  text: Rich;
  agency?: string;
  with?: string[];
  within?: string;
  unit?: string;
  count?: number;
  from?: string;
  marks?: string[];
  citations?: Citation[];
}

export interface Node {
  id: string;
  kind: 'question' | 'decision' | 'action' | 'parallel' | 'use' | 'endpoint' | 'exit';
  scope: string;
  file: string;
  line: number;
  column: number;
  title?: Plain;
  why?: Rich;
  help?: Rich;
  agency?: string;
  with?: string[];
  many?: boolean;
  outcome?: string;
  subpathway?: string;
  answers?: Answer[];
  branches?: Branch[];
  strands?: Strand[];
  tasks?: Task[];
  avoids?: Rich[];
  marks?: string[];
  citations?: Citation[];
}

export interface Labelled {
  id: string;
  label: Plain;
}

export interface Contact {
  id: string;
  name: Plain;
  note?: Plain;
  phone?: string;
  text?: string;
  href?: string;
  checked?: string;
}

/** A local authority and the agencies that serve it. `order`: its place among the areas by name, from 0. */
export interface Area {
  id: string;
  name: Plain;
  order: {[language in Language]: number};
  board: string;
  healthBoard: string;
  police: string;
  citations?: Citation[];
}

export interface Outline {
  engine: string;
  id: string;
  edition: string;
  status: 'draft' | 'agreed' | 'withdrawn';
  reviewBy: string;
  hash: string;
  title: Plain;
  notice?: Rich;
  agencies: {id: string; name: Plain}[];
  sources: {id: string; title: Plain; href?: string; edition?: string}[];
  terms: {id: string; label: Plain; meaning: Rich}[];
  contacts: Contact[];
  areas: Area[];
  outcomes: Labelled[];
  events: Labelled[];
  facts: {id: string; label: Plain; safe?: string; values: Labelled[]}[];
  scopes: {id: string; title: Plain; help?: Rich; start: string; nodes: string[]}[];
  nodes: Node[];
  assertions: {
    id: string;
    title: Plain;
    why?: Rich;
    rule: 'every-route' | 'no-route';
    after?: string[];
    before?: string[];
    passes: string[];
    in?: string;
    citations?: Citation[];
  }[];
  textStates: {[language in Language]: {[state: string]: number}};
  calendar?: {from: string; to: string; holidays: {date: string; name: Plain}[]};
}

/**
 * What a person did at an open node. `time` is when it was said, `2026-11-24T09:30Z`, never before the input before it;
 * `happened` is when it happened, where that was before.
 */
export interface Input {
  at: string;
  answers: string[];
  time: string;
  happened?: string;
}

export interface Due {
  index: number;
  immediately: boolean;
  event: string | null;
  passed: boolean;
  due: string | null;
  wholeDay: boolean;
  beyondCalendar: boolean;
  words: Plain;
}

export interface OpenNode {
  at: string;
  node: string;
  since: string;
  tasks: Due[];
}

export interface Step {
  at: string;
  node: string;
  input: number | null;
  branch: string | null;
  answers: string[];
  /** When it happened. */
  time: string;
  tasks: Due[];
}

export interface Refused {
  input: number;
  reason: string;
  detail: string;
  message: Plain;
}

export interface JourneyState {
  pathway: string;
  edition: string;
  hash: string;
  status: 'open' | 'ended' | 'refused';
  open: OpenNode[];
  steps: Step[];
  facts: {[fact: string]: string};
  events: {[event: string]: string};
  endpoint: string | null;
  tasks: Due[];
  refused: Refused | null;
}

export interface Dropped {
  input: number;
  at: string;
  answers: string[];
  reason: string;
  detail: string;
  message: Plain;
}

export interface Change {
  inputs: Input[];
  kept: number[];
  dropped: Dropped[];
  refused: Refused | null;
  journey: JourneyState;
}

export interface OpenedRecord {
  fault: Fault | null;
  record?: {pathway: string; edition: string; hash: string; language: Language; inputs: Input[]};
  samePathway?: boolean;
  sameEdition?: boolean;
  sameHash?: boolean;
  dropped?: Dropped[];
  journey?: JourneyState;
}

/** Words broken into lines: the first begins at x on the base line y, each next is `leading` lower. */
export interface PictureText {
  whole: string;
  lines: string[];
  x: number;
  y: number;
  leading: number;
}

/** A line of a node: the label of a branch, or a strand. */
export interface PictureRow {
  branch?: string;
  strand?: string;
  subpathway?: string;
  x: number;
  y: number;
  width: number;
  height: number;
  label: PictureText;
}

/** `outline` and `detail` are `d` of SVG paths: the closed shape, and the lines within it. */
export interface PictureNode {
  id: string;
  kind: Node['kind'];
  agency?: string;
  subpathway?: string;
  outcome?: string;
  lane: number;
  x: number;
  y: number;
  width: number;
  height: number;
  outline: string;
  detail: string;
  kindAt: {x: number; y: number};
  title: PictureText;
  rows: PictureRow[];
  hiddenBefore?: number;
  hiddenAfter?: number;
  hiddenAt?: {x: number; y: number};
}

/** `id` is `node/branch`. `path` and `arrow` are `d` of SVG paths: the line, and its filled head. */
export interface PictureBranch {
  id: string;
  from: string;
  to: string;
  kind: Branch['kind'];
  label?: string;
  back: boolean;
  path: string;
  arrow: string;
}

/**
 * A drawing in pixels. The heads of the lanes stand in the first `headHeight`; a page may show them apart, so that
 * they stay in sight. Letters: titles 14 px bold, rows and heads 13 px, words for kinds 11 px.
 */
export interface Picture {
  pathway: string;
  edition: string;
  hash: string;
  language: Language;
  scope: string;
  title: string;
  around: string | null;
  width: number;
  height: number;
  headHeight: number;
  lanes: {agency: string | null; x: number; width: number; name: PictureText}[];
  nodes: PictureNode[];
  branches: PictureBranch[];
}

/** Words, those that were searched for in an object of their own. */
export type MarkedText = (string | {match: string})[];

export interface SearchHit {
  kind: 'node' | 'term';
  id: string;
  /** of a node */
  node?: Node['kind'];
  scope?: string;
  scopeTitle?: string;
  title: MarkedText;
  /** where the excerpt stands; `meaning` is a term's */
  field?: 'why' | 'help' | 'answer' | 'strand' | 'task' | 'avoid' | 'meaning';
  excerpt?: MarkedText;
}

export interface SearchResult {
  pathway: string;
  edition: string;
  language: Language;
  /** how many there are, listed or not */
  found: number;
  /** the question was longer than what is read of one */
  cut: boolean;
  /** words that are nowhere in the texts, and what was searched for instead */
  corrections: {word: string; nearest: string}[];
  hits: SearchHit[];
}
