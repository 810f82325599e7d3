import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inYaml } from '../../src/text/in-yaml.js';

describe('a text in YAML', () => {
  it.each(['发送时间', 'sent at', '…', 'a.b', 'buyer_nick', '说了什么'])('that is words, %s, stands as it is', (text) => expect(inYaml(text)).toBe(text));

  it.each(['yes', 'Null', '12', '1e5', '#4', '@file', 'a: b', '- a', '', ' a', 'a ', '时间:', '="x"', '"', '0x1F', 'a\nb'])(
    'that is anything else, %j, is read back as it was',
    (text) => expect((parse(`x: ${inYaml(text)}`) as { x: unknown }).x).toBe(text),
  );
});
