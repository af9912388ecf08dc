/**
 * Parameters that tell how a visitor reached a page, not which page it is. Sources: the lists of ClearURLs, Firefox's query
 * stripping and Brave, without the names that some site uses for its articles.
 */

/** Prefixes shared by families of tools. */
export const TRACKING_PREFIXES =
  /^(?:utm_|pk_|piwik_|mtm_|matomo_|hsa_|at_|ns_|fb_action_|fb_|ga_|gaa_|__hs|_hs|guce_|elq|oly_|vero_|amp_|trk|soc_|cm_|wt_|ml_subscriber|mc_|sc_|asgtbndr$)/;

/** Names with the same meaning on every site. */
export const TRACKING_NAMES = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid srsltid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh mkt_tok epik
   hsctatracking ref_src ref_url referrer referer cmp cmpid ocid icid ncid xtor ito s_cid s_kwcid ef_id rb_clickid guccounter
   _ga _gl _ke _kx _openstat __s __twitter_impression ck_subscriber_id dm_i _bta_tid _bta_c spm scm share_source sharetype
   sharetoken unlocked_article_code wtrid wickedid usqp smid smtyp emci emdi ceid gift_code giftcopy share_id
   jsessionid phpsessid action_object_map`.split(/\s+/),
);

/** Names that often mean something else: dropped only if their value names a traffic source, which a number never does. */
export const AMBIGUOUS_NAMES = new Set([
  'ref',
  'source',
  'src',
  'via',
  'from',
  'medium',
  'campaign',
  'share',
]);
export const TRAFFIC_SOURCES =
  /^(?:rss|feed|atom|twitter|x|tw|fb|facebook|linkedin|reddit|hn|hackernews|news|google|googlenews|bing|pocket|instapaper|flipboard|email|mail|e-?mail|newsletter|nl|social|share|sharing|share_?button|copy|copy-?link|link|web|app|ios|android|mobile|home|homepage|nav|menu|footer|sidebar|related|trending|top|search|amp|push|notification|whatsapp|telegram|line|wechat|weibo|substack|medium|mastodon|bluesky|producthunt|duckduckgo|apple_?news|[\w.-]+\.[a-z]{2,})(?:[-_./:].*)?$/i;

/** Names that are tracking only on certain sites. */
export const SITE_TRACKING_NAMES: readonly [RegExp, ReadonlySet<string>][] = [
  [
    /(^|\.)nytimes\.com$/,
    new Set([
      'te',
      'nl',
      'emc',
      'regi_id',
      'segment_id',
      'instance_id',
      'campaign_id',
      'partner',
      'user_id',
      'action',
      'module',
      'pgtype',
      'pgt',
      'rref',
      'clickSource',
    ]),
  ],
  [/(^|\.)wsj\.com$/, new Set(['mod', 'st', 'reflink'])],
  [
    /(^|\.)(?:bloomberg|ft|economist|washingtonpost)\.com$/,
    new Set(['sref', 'accessToken', 'segmentId', 'itid', 'pwapi_token', 'tid', 'wpisrc']),
  ],
  [/(^|\.)medium\.com$/, new Set(['source', 'sk', 'gi'])],
  [
    /(^|\.)substack\.com$/,
    new Set([
      'r',
      's',
      'publication_id',
      'post_id',
      'isFreemail',
      'triedRedirect',
      'showWelcomeOnShare',
      'token',
      'just_subscribed',
    ]),
  ],
  [/(^|\.)(?:twitter|x)\.com$/, new Set(['s', 't', 'cxt'])],
  [/(^|\.)youtube\.com$/, new Set(['feature', 'si', 'pp', 'ab_channel', 't'])],
  [/(^|\.)spiegel\.de$/, new Set(['sara_ref', 'sara_ecid'])],
];

/** Pages that only redirect: their host and path, and the parameter with the target URL. */
export const REDIRECT_PAGES: readonly [RegExp, string][] = [
  [/^(?:www\.)?google\.[a-z.]+\/url$/, 'url'],
  [/^(?:www\.)?google\.[a-z.]+\/url$/, 'q'],
  [/^lm?\.facebook\.com\/l\.php$/, 'u'],
  [/^l\.instagram\.com\/$/, 'u'],
  [/^l\.threads\.(?:net|com)\/$/, 'u'],
  [/^out\.reddit\.com\//, 'url'],
  [/^(?:www\.)?youtube\.com\/redirect$/, 'q'],
  [/^t\.umblr\.com\/redirect$/, 'z'],
  [/^(?:away\.)?vk\.com\/away(?:\.php)?$/, 'to'],
  [/^slack-redir\.net\/link$/, 'url'],
  [/^[\w-]+\.safelinks\.protection\.outlook\.com\/$/, 'url'],
  [/^duckduckgo\.com\/l\/$/, 'uddg'],
  [/^getpocket\.com\/redirect$/, 'url'],
];
