import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalBytes, canonicalFormOf } from './canonical.ts'
import { SignatureFault } from './reason.ts'
import { allElements, type Element, parseXml } from './xml.ts'

const base = 'http://www.w3.org/'
const forms = {
  '1.0': `${base}TR/2001/REC-xml-c14n-20010315`,
  '1.0 with comments': `${base}TR/2001/REC-xml-c14n-20010315#WithComments`,
  '1.1': `${base}2006/12/xml-c14n11`,
  exclusive: `${base}2001/10/xml-exc-c14n#`,
}

const parse = (xml: string) => parseXml(new Uint8Array(Buffer.from(xml)))

const formOf = (name: keyof typeof forms, prefixes = '') => {
  const list = `<e:InclusiveNamespaces xmlns:e="${forms.exclusive}" PrefixList="${prefixes}"/>`
  return canonicalFormOf(parse(`<m Algorithm="${forms[name]}">${prefixes ? list : ''}</m>`))
}

function canonical(xml: string, name: keyof typeof forms, apex?: string, prefixes?: string) {
  const root = parse(xml)
  const named = (element: Element) => element.localName === apex
  const element = apex ? [...allElements(root)].find(named) : root
  assert.ok(element)
  return canonicalBytes(element, formOf(name, prefixes)).toString('utf8')
}

test('The examples of Canonical XML come out letter by letter', () => {
  // Section 3.2 and 3.3 of the recommendation, without the DTD.
  assert.equal(
    canonical('<doc>\n   <clean>   </clean>\n   <mixed>\n      A<clean/>B</mixed>\n</doc>', '1.0'),
    '<doc>\n   <clean>   </clean>\n   <mixed>\n      A<clean></clean>B</mixed>\n</doc>',
  )
  const tags =
    '<doc><e1   /><e2   ></e2><e3   name = "elem3"   id="elem3"   />' +
    '<e5 a:attr="out" b:attr="sorted" attr2="all" attr="I\'m" ' +
    'xmlns:b="http://www.ietf.org" xmlns:a="http://www.w3.org" xmlns="http://example.org"/>' +
    '<e6 xmlns="" xmlns:a="http://www.w3.org"><e7 xmlns="http://www.ietf.org">' +
    '<e8 xmlns="" xmlns:a="http://www.w3.org"><e9 xmlns="" xmlns:a="http://www.ietf.org"/>' +
    '</e8></e7></e6></doc>'
  assert.equal(
    canonical(tags, '1.0'),
    '<doc><e1></e1><e2></e2><e3 id="elem3" name="elem3"></e3>' +
      '<e5 xmlns="http://example.org" xmlns:a="http://www.w3.org" xmlns:b="http://www.ietf.org" ' +
      'attr="I\'m" attr2="all" b:attr="sorted" a:attr="out"></e5>' +
      '<e6 xmlns:a="http://www.w3.org"><e7 xmlns="http://www.ietf.org"><e8 xmlns="">' +
      '<e9 xmlns:a="http://www.ietf.org"></e9></e8></e7></e6></doc>',
  )
})

test('Letters with a meaning of their own are written as the recommendation says', () => {
  assert.equal(
    canonical('<d><t>First&#x0d;&#10;Second &gt; "</t><c><![CDATA[a<b&c]]></c></d>', '1.0'),
    '<d><t>First&#xD;\nSecond &gt; "</t><c>a&lt;b&amp;c</c></d>',
  )
  assert.equal(
    canonical('<d a="&#9;&#10;&#13;&quot;&lt;&gt;&amp;\'" b="ā\n𝄞"/>', '1.0'),
    '<d a="&#x9;&#xA;&#xD;&quot;&lt;>&amp;\'" b="ā 𝄞"></d>',
  )
  assert.equal(canonical('<d>a\r\nb</d>', '1.0'), '<d>a\nb</d>')
  assert.equal(canonical('<d><!--c--><?p  x?></d>', '1.0'), '<d><?p x?></d>')
  assert.equal(canonical('<d><!--c--></d>', '1.0 with comments'), '<d><!--c--></d>')
})

test('A part takes over the namespaces above it, or only those it uses', () => {
  // The example of Exclusive XML Canonicalization, section 2.2.
  const inside =
    '<n1:elem2 xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"/></n1:elem2>'
  const first = `<n0:local xmlns:n0="foo:bar" xmlns:n3="ftp://example.org">${inside}</n0:local>`
  const above = 'xmlns:n1="http://example.com" xmlns:n2="http://foo.example"'
  const second = `<n2:pdu ${above} xml:lang="fr" xml:space="retain">${inside}</n2:pdu>`
  assert.equal(
    canonical(first, '1.0', 'elem2'),
    '<n1:elem2 xmlns:n0="foo:bar" xmlns:n1="http://example.net" xmlns:n3="ftp://example.org" xml:lang="en"><n3:stuff></n3:stuff></n1:elem2>',
  )
  assert.equal(
    canonical(second, '1.0', 'elem2'),
    '<n1:elem2 xmlns:n1="http://example.net" xmlns:n2="http://foo.example" xml:lang="en" xml:space="retain"><n3:stuff xmlns:n3="ftp://example.org"></n3:stuff></n1:elem2>',
  )
  for (const xml of [first, second])
    assert.equal(
      canonical(xml, 'exclusive', 'elem2'),
      '<n1:elem2 xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"></n3:stuff></n1:elem2>',
    )
})

test('A prefix that is asked for is kept, though nothing uses it', () => {
  const xml = '<a xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q"><p:b x="p:value"/></a>'
  assert.equal(canonical(xml, 'exclusive', 'b'), '<p:b xmlns:p="urn:p" x="p:value"></p:b>')
  assert.equal(
    canonical(xml, 'exclusive', 'b', 'q #default'),
    '<p:b xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q" x="p:value"></p:b>',
  )
})

test('Version 1.1 does not hand an identity down, and refuses to join bases', () => {
  const xml = (name: string) => `<a xml:${name}="x"><b/></a>`
  assert.equal(canonical(xml('id'), '1.0', 'b'), '<b xml:id="x"></b>')
  assert.equal(canonical(xml('id'), '1.1', 'b'), '<b></b>')
  assert.equal(canonical(xml('lang'), '1.1', 'b'), '<b xml:lang="x"></b>')
  assert.throws(() => canonical(xml('base'), '1.1', 'b'), SignatureFault)
})

test('An unknown canonical form is refused', () => {
  for (const name of ['urn:own', 'constructor', '__proto__'])
    assert.throws(() => canonicalFormOf(parse(`<m Algorithm="${name}"/>`)), SignatureFault)
})
