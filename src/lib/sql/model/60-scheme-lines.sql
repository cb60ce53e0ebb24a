-- A scheme reaches the engine as one bound text: a line for each thing it says, a letter first, fields parted by "|".
-- This macro gives the fields of the lines with one letter, as a list; an empty field is NULL. src/lib/core/scheme-text.ts writes them:
--   s settings    min_share, decimals, rank_method, k, cap, floor, lower_ratio, bonus_max, penalty_max
--   g group       node, weight, aggregation, then its ancestors: parent, grandparent … root (none for the root itself)
--   i indicator   indicator, weight, direction, method, low, high, out_low, out_high, capped, reference, then its ancestors
--   c section     position, section, max, mode, indicator groups parted by "," (empty: every target)
--   t target      indicator, weight
--   b tie break   position, key
--   d decision    cluster, year, the unit above, the unit below
--   v veto        criterion
CREATE OR REPLACE MACRO scheme_lines(scheme, letter) AS TABLE
SELECT list_transform(string_split(line, '|')[2:], lambda field: nullif(field, '')) AS field
FROM (SELECT unnest(string_split(scheme, chr(10))) AS line)
WHERE string_split(line, '|')[1] = letter;
