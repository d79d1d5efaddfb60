// The picture of a part of the graph, built from the engine's numbers. Each branch has the colour of its status, and
// a dash and a sign that say the same.
import {h} from '../page/dom.mjs';
import {branchWords, nodeName} from './graph.mjs';

/** @typedef {import('./app.mjs').Shown} Shown */
/** @typedef {import('../../wasm/engine.d.ts').Picture} Picture */
/** @typedef {import('../../wasm/engine.d.ts').PictureText} PictureText */
/** @typedef {import('../../wasm/engine.d.ts').PictureNode} PictureNode */
/** @typedef {import('../../wasm/engine.d.ts').EvidenceStatus} Status */

const signs = {witnessed: '✓', 'no-route': '✕', 'not-decided': '?'};

/**
 * @param {string} tag
 * @param {{[name: string]: any}} [attributes]
 * @param {...any} children
 * @returns {any}
 */
function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * @param {PictureText} text
 * @param {string} className
 */
const words = (text, className) => s('text', {class: className}, text.lines.map((line, place) =>
  s('tspan', {x: text.x, y: text.y + place * text.leading}, line)));

/**
 * The heads of the lanes stay in sight while the rest is scrolled under them. What is clicked here can be reached by
 * keyboard in the list beside it, so nothing in the picture takes the focus but its frame, which scrolls.
 * @param {Shown} shown
 * @param {Picture} picture
 * @param {string} current id of the node the list stands at
 * @param {number} scale
 */
export function pictureFrame(shown, picture, current, scale) {
  const {view} = shown;
  const {width, height, headHeight} = picture;
  const tall = height - headHeight;
  const label = view.t('audit-picture-of', {part: picture.title});
  return h('div', {class: 'picture', tabindex: '0', role: 'region', 'aria-label': label},
    h('p', {class: 'govuk-visually-hidden'}, view.t('audit-picture-list')),
    heads(picture, scale),
    s('svg', {class: 'picture-body', viewBox: `0 ${headHeight} ${width} ${tall}`, width: Math.round(width * scale),
              height: Math.round(tall * scale), 'aria-hidden': 'true', focusable: 'false'},
      picture.lanes.map((lane, place) => s('rect', {class: `lane lane-${place % 2}`, x: lane.x, y: headHeight,
                                                    width: lane.width, height: tall})),
      picture.branches.map((branch) => line(shown, branch)),
      picture.nodes.map((node) => nodeShape(shown, node, node.id === current))));
}

// The name of a lane wider than the frame stays in sight too, which only an element of the page can do.
/**
 * @param {Picture} picture
 * @param {number} scale
 */
function heads({lanes, width}, scale) {
  const row = h('div', {class: 'picture-heads', 'aria-hidden': 'true'});
  row.style.width = `${Math.round(width * scale)}px`;
  lanes.forEach((lane, place) => {
    const head = h('div', {class: 'lane-head'}, h('span', {}, lane.name.whole));
    const from = place === 0 ? 0 : lane.x;
    const to = lanes[place + 1]?.x ?? width;
    head.style.width = `${(to - from) * scale}px`;
    row.append(head);
  });
  return row;
}

/** @param {Shown} shown @param {string} name @returns {Status} */
const statusOf = ({graph}, name) => graph?.edges.get(name)?.status ?? 'not-decided';

/**
 * @param {Shown} shown
 * @param {string} name of a branch
 */
function tip({view, graph}, name) {
  const edge = graph?.edges.get(name);
  return s('title', {}, edge ? `${nodeName(view, edge.from)} – ${branchWords(view, edge)} → ${nodeName(view, edge.branch.to)} (` +
                               `${view.t(`audit-status-${edge.status}`)})` : name);
}

/**
 * @param {Shown} shown
 * @param {Picture['branches'][number]} branch
 */
function line(shown, branch) {
  const open = () => shown.onBranch(branch.id);
  return s('g', {class: `branch status-${statusOf(shown, branch.id)}`, 'data-branch': branch.id, onclick: open},
    tip(shown, branch.id), s('path', {class: 'hit', d: branch.path}), s('path', {class: 'line', d: branch.path}),
    s('path', {class: 'arrow', d: branch.arrow}));
}

/**
 * @param {Shown} shown
 * @param {PictureNode} node
 * @param {boolean} isCurrent
 */
function nodeShape(shown, node, isCurrent) {
  const {view} = shown;
  const hidden = [node.hiddenBefore && view.t('audit-hidden-before', {count: String(node.hiddenBefore)}),
                  node.hiddenAfter && view.t('audit-hidden-after', {count: String(node.hiddenAfter)})]
    .filter(Boolean).join(' · ');
  return s('g', {class: `node kind-${node.kind}${isCurrent ? ' current' : ''}`, 'data-node': node.id},
    s('g', {class: 'shape', onclick: () => shown.onNode(node.id)},
      s('title', {}, `${nodeName(view, node.id)} (${node.id})`),
      s('path', {class: 'outline', d: node.outline}), node.detail && s('path', {class: 'detail', d: node.detail}),
      s('text', {class: 'kind', x: node.kindAt.x, y: node.kindAt.y}, view.t(`audit-kind-${node.kind}`)),
      words(node.title, 'title'),
      hidden && node.hiddenAt && s('text', {class: 'kind', x: node.hiddenAt.x, y: node.hiddenAt.y}, hidden)),
    node.rows.map((row) => rowShape(shown, row)));
}

/**
 * @param {Shown} shown
 * @param {import('../../wasm/engine.d.ts').PictureRow} row
 */
function rowShape(shown, row) {
  const name = row.branch;
  if (!name) return words(row.label, 'row');
  const status = statusOf(shown, name);
  return s('g', {class: `row-branch status-${status}`, 'data-branch': name, onclick: () => shown.onBranch(name)},
    tip(shown, name),
    s('rect', {class: 'hit-box', x: row.x, y: row.y, width: row.width, height: row.height}), words(row.label, 'row'),
    s('text', {class: 'sign', x: row.x + row.width - 4, y: row.label.y, 'text-anchor': 'end'}, signs[status]));
}

/** @param {Shown} shown */
export function legend({view}) {
  return h('ul', {class: 'govuk-list legend', 'aria-label': view.t('audit-legend')},
    /** @type {Status[]} */ (['witnessed', 'no-route', 'not-decided']).map((status) => h('li', {},
      s('svg', {class: `branch status-${status}`, width: 48, height: 12, viewBox: '0 0 48 12', 'aria-hidden': 'true'},
        s('path', {class: 'line', d: 'M2 6H46'})), h('span', {class: 'sign', 'aria-hidden': 'true'}, signs[status]),
      view.t(`audit-status-${status}`))));
}
