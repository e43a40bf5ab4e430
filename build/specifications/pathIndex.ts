import {
	METHODS,
	type Method,
	type OpenApiDocument,
	type OperationObject,
	type Parameter,
	type PathItem,
} from './openApi';
import { PathTable } from '../../nodes/endpoints/pathTable';

/** One operation of a document: what it is and which parameters it has, including those of its path. */
export interface DescribedOperation {
	/** Upper case, e.g. `POST`. */
	method: string;
	/** As in the document, e.g. `/rest/api/3/issue/{issueIdOrKey}`. */
	template: string;
	parameters: Parameter[];
	definition: OperationObject;
}

/** An operation, with a path's values for the placeholders of its template, still percent-encoded. */
export interface RoutedOperation {
	operation: DescribedOperation;
	pathValues: Readonly<Record<string, string>>;
}

/** Finds the operation for a method and a path; if several templates match, the most specific one. */
export class PathIndex {
	private readonly table: PathTable<PathItem>;

	constructor(private readonly document: OpenApiDocument) {
		this.table = new PathTable(
			Object.entries(document.paths).map(([template, value]) => ({ template, value })),
		);
	}

	/** Every operation of the document, in order. */
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
		for (const { template, pathValues } of this.table.matches(path)) {
			const operation = this.describe(method, template);
			if (operation !== undefined) return { operation, pathValues };
		}
		return undefined;
	}

	/** The methods of this path, upper case; empty if the path is unknown. */
	methodsOf(path: string): string[] {
		const methods = this.table
			.matches(path)
			.flatMap(({ value }) => METHODS.filter((method) => value[method] !== undefined));
		return [...new Set(methods)].map((method) => method.toUpperCase());
	}
}
