import { ATTRIBUTES, attributeName, type AttributeProperty } from '../config/attributes.js';

/** Settings with which sanitizers and editors of content management systems keep the tag. */

/* The page's owner sets a KS and its address, not the authors of its content; `debug` writes to the console. */
const NOT_FOR_AUTHORS: ReadonlySet<AttributeProperty> = new Set<AttributeProperty>(['ks', 'ksUrl', 'debug']);

const isProperty = (name: string): name is AttributeProperty => Object.hasOwn(ATTRIBUTES, name);

/**
 * The attributes that an author may set on the tag, for any sanitizer's list. It does not contain `style`, which can cover the page
 * with the player: reserve the box with the site's own `kaltura-player:not(:defined) { display: block; aspect-ratio: 16 / 9 }`.
 */
export const allowedAttributes: readonly string[] = Object.keys(ATTRIBUTES)
  .filter(isProperty)
  .filter((name) => !NOT_FOR_AUTHORS.has(name))
  .map(attributeName);

const TAG = 'kaltura-player';

/** Settings by sanitizer, to be merged with the site's own. */
export const sanitizers = {
  /** `DOMPurify.sanitize(html, sanitizers.domPurify)` */
  domPurify: {
    /* DOMPurify allows `style` on every tag. */
    FORBID_ATTR: ['style'],
    CUSTOM_ELEMENT_HANDLING: {
      tagNameCheck: (name: string): boolean => name === TAG,
      attributeNameCheck: (name: string): boolean => allowedAttributes.includes(name),
      allowCustomizedBuiltInElements: false,
    },
  },
  /** `sanitizeHtml(html, {allowedTags: [...defaults.allowedTags, ...these], allowedAttributes: {...defaults.allowedAttributes, ...these}})` */
  sanitizeHtml: { allowedTags: [TAG], allowedAttributes: { [TAG]: [...allowedAttributes] } },
  /** For rehype-sanitize: `{...defaultSchema, tagNames: [...], attributes: {...}}`. Names are attribute names of HTML. */
  rehypeSanitize: { tagNames: [TAG], attributes: { [TAG]: [...allowedAttributes] } },
  /** For js-xss: `new FilterXSS({whiteList: {...getDefaultWhiteList(), ...whiteList}})` */
  xss: { whiteList: { [TAG]: [...allowedAttributes] } },
  /** For TinyMCE: both are needed; the first alone removes every attribute. */
  tinyMce: { custom_elements: TAG, extended_valid_elements: `${TAG}[${allowedAttributes.join('|')}]` },
  /** For CKEditor 5's General HTML Support. */
  ckEditor5: {
    htmlSupport: {
      allow: [
        { name: '$customElement', attributes: [...allowedAttributes] },
        { name: TAG, attributes: [...allowedAttributes] },
      ],
    },
  },
  /**
   * For WordPress: the value that a `wp_kses_allowed_html` filter adds to its list, as JSON for `json_decode(…, true)`. The filter's
   * second argument must be `post`: it is called for the comments of visitors as well.
   */
  wordPress: { [TAG]: Object.fromEntries(allowedAttributes.map((name) => [name, true])) },
};
