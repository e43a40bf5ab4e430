import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Api } from './exchange';
import { toJsonSchema, type Reading } from './dialect';
import type { JsonSchema, OpenApiDocument, Schema } from '../../build/specifications/openApi';
import { correctedComponent } from '../../build/specifications/componentCorrections';
import { readableFindings, type SchemaFinding } from './schemaFindings';

const COMPONENT = '#/components/schemas/';

/** Checks values against the schemas of one document; compiles each schema once, when it is first needed. */
export class SchemaValidator {
	private readonly ajv: Ajv;

	private readonly compiled = new WeakMap<Schema, ValidateFunction>();

	private readonly added = new Set<string>();

	constructor(
		private readonly api: Api,
		private readonly document: OpenApiDocument,
		private readonly reading: Reading,
	) {
		this.ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
		addFormats(this.ajv);
	}

	/** What is wrong with the value; empty if nothing is. */
	check(schema: Schema, value: unknown): SchemaFinding[] {
		let validate = this.compiled.get(schema);
		if (validate === undefined) {
			validate = this.ajv.compile(this.convert(schema));
			this.compiled.set(schema, validate);
		}
		return validate(value) ? [] : readableFindings(validate.errors ?? []);
	}

	private convert(schema: Schema): JsonSchema {
		return toJsonSchema(schema, {
			reading: this.reading,
			bareObjectIsAnything: this.api === 'dataCenter',
			reference: (ref) => this.reference(ref),
		});
	}

	/** Makes a component known to ajv under its own id, when the first schema refers to it. */
	private reference(ref: string): string {
		const name = ref.startsWith(COMPONENT) ? ref.slice(COMPONENT.length) : undefined;
		const component = name === undefined ? undefined : this.document.components.schemas[name];
		if (name === undefined || component === undefined) throw new Error(`Unknown reference ${ref}`);
		const id = `component:${encodeURIComponent(name)}`;
		if (!this.added.has(id)) {
			this.added.add(id);
			const corrected = correctedComponent(this.api, this.reading, name, component);
			this.ajv.addSchema({ $id: id, ...this.convert(corrected) });
		}
		return id;
	}
}
