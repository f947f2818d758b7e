/* Written by scripts/macrolanguages.mjs from CLDR. */

const KINDS: Readonly<Record<string, string>> = {
  ar: 'aao abh abv acm acq acw acx acy adf aeb aec afb apc apd arq ars ary arz auz avl ayh ayl ayn ayp bbz pga shu ssh',
  az: 'azb',
  de: 'gsw',
  et: 'vro',
  ff: 'ffm fub fue fuf fuh fui fuq fuv',
  gn: 'gnw gui gun nhd',
  iu: 'ikt',
  kln: 'enb eyo niq oki pko sgc tec tuy',
  kok: 'knn',
  kpe: 'gkp',
  luy: 'ida lkb lko lks lri lrm lsm lto lts lwg nle nyd rag',
  lv: 'ltg',
  mg: 'bhr bjq bmm bzc msh skg tdx tkg txy xmv xmw',
  mn: 'mvf',
  ms: 'bjn btj bve bvu coa dup hji jak jax kvb kvr kxd lce lcf liw max meo mfa mfb min mqg msi mui orn ors pel pse tmw urk vkk vkt xmm zlm zmi',
  ne: 'dty',
  no: 'nn',
  om: 'gax hae orc',
  or: 'spv',
  ps: 'pbt pst',
  qu: 'qub qud quf qug quh quk qul qup qur qus quw qux quy qva qvc qve qvh qvi qvj qvl qvm qvn qvo qvp qvs qvw qvz qwa qwc qwh qws qxa qxc qxh qxl qxn qxo qxp qxr qxt qxu qxw',
  sc: 'sdc sdn sro',
  sq: 'aae aat aln',
  syr: 'aii',
  uz: 'uzs',
  yi: 'yih',
  zh: 'cdo cjy cnp cpx csp czh czo gan hak hnm hsn luh lzh mnp nan sjc wuu yue',
};

const contains = (language: string, other: string): boolean => KINDS[language]?.split(' ').includes(other) ?? false;

/** Whether one language is a kind of the other, as Cantonese (`yue`) is of Chinese (`zh`). */
export const isKind = (one: string, other: string): boolean => contains(one, other) || contains(other, one);
