import type { OpenApiDocument, Schema } from '../specifications/openApi';

/** The schemas of a document, looked up by reference. */
export interface Components {
	/** The schema itself, with all references resolved. */
	resolve(schema: Schema | undefined): Schema | undefined;
	/** The name of the component that a schema refers to. */
	nameOf(schema: Schema): string | undefined;
	/** Whether an object declared without any properties means "some value": it comes from a Java class. */
	readonly bareObjectIsAnything: boolean;
}

const PREFIX = '#/components/schemas/';

export function componentsOf(
	{ components }: OpenApiDocument,
	{ bareObjectIsAnything }: Pick<Components, 'bareObjectIsAnything'>,
): Components {
	const nameOf = ({ $ref }: Schema) => $ref?.slice(PREFIX.length);
	const resolve = (schema: Schema | undefined): Schema | undefined => {
		if (schema?.$ref === undefined) return schema;
		const found = components.schemas[schema.$ref.slice(PREFIX.length)];
		if (found === undefined) throw new Error(`The document has no ${schema.$ref}`);
		return resolve(found);
	};
	return { resolve, nameOf, bareObjectIsAnything };
}
