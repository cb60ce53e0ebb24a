-- Half of the last place a figure is given with: 62 stands for 61.5 to 62.5, 4.51 for 4.505 to 4.515.
CREATE OR REPLACE MACRO rounding_half(figure) AS 0.5 * power(10, -len(rtrim(split_part(figure::VARCHAR, '.', 2), '0')));
