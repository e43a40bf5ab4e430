import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../connection';
import { wikiToAdf, type ReadFormat } from '../../values/richText';

/** Whether texts come in wiki markup and are to be returned in another format. */
export function areTextsConverted(
	textsAs: ReadFormat | undefined,
	{ flavour }: Pick<Site, 'flavour'>,
): boolean {
	return flavour === 'dataCenter' && textsAs !== 'stored';
}

/** An object with these of its properties as documents, as Cloud returns them, instead of text in wiki markup. */
export function withDocuments(object: IDataObject, names: readonly string[]): IDataObject {
	const documents = names.flatMap((name) => {
		const text = object[name];
		return typeof text === 'string' ? [[name, wikiToAdf(text)] as const] : [];
	});
	return { ...object, ...(Object.fromEntries(documents) as unknown as IDataObject) };
}

/** The same, if texts come in wiki markup and are to be returned in another format. */
export function readableTexts(
	object: IDataObject,
	names: readonly string[],
	site: Pick<Site, 'flavour'>,
	textsAs?: ReadFormat,
): IDataObject {
	return areTextsConverted(textsAs, site) ? withDocuments(object, names) : object;
}
