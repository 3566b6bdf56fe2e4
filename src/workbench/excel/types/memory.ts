import { nextSerial, type Excel } from '../excel';
import type { Workbook, XmlPartState } from '../model/workbook';
import { generalException, invalidArgument, invalidOperation, itemNotFound } from '../wire/fault';
import { action, method, object, plain, scalar, type HostObject, type HostType } from '../wire/host-type';
import type { Keyed } from '../wire/kinds';
import { text } from './ranges';
import { namespaceOf } from '../model/xml';

/** Whether what is written stays; refused loudly, or lost without a word. */
function keeps(how: Excel['habits']['xmlParts']): boolean {
  if (how === 'refused') throw generalException();
  return how === 'kept';
}

const settingObject = (workbook: Workbook, key: string): HostObject => object('Setting', { workbook, key });

const settingNamed = (workbook: Workbook, key: unknown): HostObject | null =>
  workbook.settings.has(text(key)) ? settingObject(workbook, text(key)) : null;

/** Excel.SettingCollection: what add-ins keep in the workbook, by key. */
export const settingsType: HostType<Workbook> = {
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingObject(workbook, key)),
  item: (workbook, key) => settingNamed(workbook, key),
  methods: {
    add: method('1.4', (workbook, [key, value], excel) => {
      if (keeps(excel.habits.settings)) workbook.settings.set(text(key), value);
      excel.version += 1;
      return settingObject(workbook, text(key));
    }),
    getCount: method('1.4', ({ settings }) => plain(settings.size)),
    getItemOrNullObject: method('1.4', (workbook, [key]) => settingNamed(workbook, key)),
  },
};

/** Excel.Setting. */
export const settingType: HostType<Keyed> = {
  identity: ({ key }) => ({ Key: key, _Id: key }),
  scalars: {
    key: scalar('1.4', ({ key }) => key),
    value: scalar(
      '1.4',
      ({ workbook, key }) => workbook.settings.get(key) ?? null,
      ({ workbook, key }, value, excel) => {
        workbook.settings.set(key, value);
        excel.version += 1;
      },
    ),
  },
  methods: {
    delete: action('1.4', ({ workbook, key }, _, excel) => {
      if (!workbook.settings.delete(key)) throw itemNotFound(`no setting ${key}`);
      excel.version += 1;
    }),
  },
};

const partObject = (workbook: Workbook, { id }: XmlPartState): HostObject =>
  object('CustomXmlPart', { workbook, key: id });

const namespaces = new WeakMap<XmlPartState, string | null>();

/** The namespace of a part, read once: a part may be long. */
function namespaceOfPart(part: XmlPartState): string | null {
  const known = namespaces.get(part);
  if (known !== undefined) return known;
  const namespace = namespaceOf(part.xml);
  namespaces.set(part, namespace);
  return namespace;
}

const partsIn = ({ workbook, key }: Keyed): XmlPartState[] =>
  workbook.xmlParts.filter((part) => namespaceOfPart(part) === key);

function checkedXml(value: unknown): string {
  const xml = text(value);
  if (namespaceOf(xml) === null) throw invalidArgument('the XML is not well-formed');
  return xml;
}

function partById(workbook: Workbook, id: unknown): HostObject | null {
  const found = workbook.xmlParts.find((part) => part.id === id);
  return found ? partObject(workbook, found) : null;
}

function addPart(workbook: Workbook, xml: string, excel: Excel): HostObject {
  const made = { id: `{XML-${String(nextSerial(excel))}}`, xml };
  if (!keeps(excel.habits.xmlParts)) return partObject(workbook, made);
  workbook.xmlParts = [...workbook.xmlParts, made];
  excel.version += 1;
  return partObject(workbook, made);
}

/** Excel.CustomXmlPartCollection. */
export const xmlPartsType: HostType<Workbook> = {
  items: (workbook) => workbook.xmlParts.map((part) => partObject(workbook, part)),
  item: partById,
  methods: {
    add: method('1.5', (workbook, [xml], excel) => addPart(workbook, checkedXml(xml), excel)),
    getByNamespace: method('1.5', (workbook, [uri]) =>
      object('CustomXmlPartScopedCollection', { workbook, key: text(uri) }),
    ),
    getCount: method('1.5', ({ xmlParts }) => plain(xmlParts.length)),
    getItemOrNullObject: method('1.5', (workbook, [id]) => partById(workbook, id)),
  },
};

function onlyPart(scope: Keyed): HostObject | null {
  const [part, ...more] = partsIn(scope);
  return part && more.length === 0 ? partObject(scope.workbook, part) : null;
}

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
export const scopedXmlPartsType: HostType<Keyed> = {
  items: (scope) => partsIn(scope).map((part) => partObject(scope.workbook, part)),
  item: (scope, id) => (partsIn(scope).some((part) => part.id === id) ? partById(scope.workbook, id) : null),
  methods: {
    getCount: method('1.5', (scope) => plain(partsIn(scope).length)),
    getItemOrNullObject: method('1.5', ({ workbook }, [id]) => partById(workbook, id)),
    getOnlyItem: method('1.5', (scope) => {
      const only = onlyPart(scope);
      if (!only) throw invalidOperation('there is not exactly one part');
      return only;
    }),
    getOnlyItemOrNullObject: method('1.5', onlyPart),
  },
};

function xmlOf({ workbook, key }: Keyed): string {
  const found = workbook.xmlParts.find(({ id }) => id === key);
  if (!found) throw itemNotFound(`no XML part ${key}`);
  return found.xml;
}

/** Excel.CustomXmlPart. */
export const xmlPartType: HostType<Keyed> = {
  identity: ({ key }) => ({ Id: key }),
  scalars: {
    id: scalar('1.5', ({ key }) => key),
    namespaceUri: scalar('1.5', (part) => namespaceOf(xmlOf(part)) ?? ''),
  },
  methods: {
    getXml: method('1.5', (part) => plain(xmlOf(part))),
    setXml: action('1.5', (part, [xml], excel) => {
      const next = { id: part.key, xml: checkedXml(xml) };
      xmlOf(part);
      if (!keeps(excel.habits.xmlParts)) return;
      part.workbook.xmlParts = part.workbook.xmlParts.map((one) => (one.id === part.key ? next : one));
      excel.version += 1;
    }),
    delete: action('1.5', (part, _, excel) => {
      xmlOf(part);
      part.workbook.xmlParts = part.workbook.xmlParts.filter(({ id }) => id !== part.key);
      excel.version += 1;
    }),
  },
};
