import {
	METHODS,
	type Method,
	type OpenApiDocument,
	type OperationObject,
	type Parameter,
} from './openApi';

/** One operation of a document: what it is and what it takes, parameters of its path included. */
export interface DescribedOperation {
	/** Upper case, e.g. `POST`. */
	method: string;
	/** As the document writes it, e.g. `/rest/api/3/issue/{issueIdOrKey}`. */
	template: string;
	parameters: Parameter[];
	definition: OperationObject;
}

/** An operation and the values that a path has in the places of its template, still percent-encoded. */
export interface RoutedOperation {
	operation: DescribedOperation;
	pathValues: Record<string, string>;
}

const PLACEHOLDER = /^\{(.+)\}$/;

/** Finds the operation of a method and a path: of several templates that fit, the most specific. */
export class PathIndex {
	private readonly templatesByLength = new Map<number, string[]>();

	constructor(private readonly document: OpenApiDocument) {
		for (const template of Object.keys(document.paths)) {
			const { length } = template.split('/');
			this.templatesByLength.set(length, [...(this.templatesByLength.get(length) ?? []), template]);
		}
		for (const templates of this.templatesByLength.values()) templates.sort(bySpecificity);
	}

	/** Every operation of the document, in its order. */
	operations(): DescribedOperation[] {
		return Object.keys(this.document.paths).flatMap((template) =>
			METHODS.flatMap((method) => this.describe(method, template) ?? []),
		);
	}

	/** The operation with exactly this template. */
	describe(method: string, template: string): DescribedOperation | undefined {
		const item = this.document.paths[template];
		const definition = item?.[method.toLowerCase() as Method];
		if (item === undefined || definition === undefined) return undefined;
		const own = definition.parameters ?? [];
		const inherited = (item.parameters ?? []).filter(
			(shared) =>
				!own.some((parameter) => parameter.name === shared.name && parameter.in === shared.in),
		);
		return {
			method: method.toUpperCase(),
			template,
			parameters: [...own, ...inherited],
			definition,
		};
	}

	/** The operation that serves this path (without query), or undefined. */
	route(method: string, path: string): RoutedOperation | undefined {
		for (const { template, pathValues } of this.fitting(path)) {
			const operation = this.describe(method, template);
			if (operation !== undefined) return { operation, pathValues };
		}
		return undefined;
	}

	/** The methods that this path has, upper case; empty where the path is unknown. */
	methodsOf(path: string): string[] {
		const methods = this.fitting(path).flatMap(({ template }) =>
			METHODS.filter((method) => this.document.paths[template]?.[method] !== undefined),
		);
		return [...new Set(methods)].map((method) => method.toUpperCase());
	}

	private fitting(path: string): Array<{ template: string; pathValues: Record<string, string> }> {
		const segments = path.split('/');
		return (this.templatesByLength.get(segments.length) ?? []).flatMap((template) => {
			const pathValues = fit(template.split('/'), segments);
			return pathValues === undefined ? [] : [{ template, pathValues }];
		});
	}
}

function fit(template: string[], segments: string[]): Record<string, string> | undefined {
	const values: Record<string, string> = {};
	for (const [index, expected] of template.entries()) {
		const segment = segments[index] ?? '';
		const name = PLACEHOLDER.exec(expected)?.[1];
		if (name === undefined ? segment !== expected : segment === '') return undefined;
		if (name !== undefined) values[name] = segment;
	}
	return values;
}

/** Literal segments before placeholders, from left to right. */
function bySpecificity(left: string, right: string): number {
	const shape = (template: string) =>
		template
			.split('/')
			.map((segment) => (PLACEHOLDER.test(segment) ? '1' : '0'))
			.join('');
	return shape(left).localeCompare(shape(right));
}
