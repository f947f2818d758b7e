/* Written by scripts/language-aliases.mjs from CLDR. */

const ALIASES: ReadonlyMap<string, string> = new Map(
  'alb:sq als:sq arb:ar arm:hy ayr:ay azj:az baq:eu bur:my chi:zh cls:sa cmn:zh cnr:sr cwd:cr cze:cs dut:nl ekk:et esk:ik fat:ak fre:fr fuc:ff gaz:om geo:ka ger:de gre:el gug:gn hbs:sr ice:is ike:iu khk:mn kmr:ku knc:kr kng:kg kpv:kv lvs:lv mac:mk mao:mi may:ms npi:ne ojg:oj ory:or pbu:ps per:fa pes:fa plt:mg prs:fa quz:qu rum:ro sh:sr slo:sk src:sc swc:sw swh:sw tgl:fil tib:bo tl:fil tw:ak uzn:uz wel:cy ydd:yi zsm:ms zyb:za'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** The usual code of a language that has others: `de` for `ger`. */
export const usualCode = (language: string): string => ALIASES.get(language) ?? language;
