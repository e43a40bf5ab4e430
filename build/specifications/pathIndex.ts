import {
	METHODS,
	type Method,
	type OpenApiDocument,
	type OperationObject,
	type Parameter,
	type PathItem,
} from './openApi';
import { PathTable } from '../../nodes/endpoints/pathTable';

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
	pathValues: Readonly<Record<string, string>>;
}

/** Finds the operation of a method and a path: of several templates that fit, the most specific. */
export class PathIndex {
	private readonly table: PathTable<PathItem>;

	constructor(private readonly document: OpenApiDocument) {
		this.table = new PathTable(
			Object.entries(document.paths).map(([template, value]) => ({ template, value })),
		);
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
		for (const { template, pathValues } of this.table.matches(path)) {
			const operation = this.describe(method, template);
			if (operation !== undefined) return { operation, pathValues };
		}
		return undefined;
	}

	/** The methods that this path has, upper case; empty where the path is unknown. */
	methodsOf(path: string): string[] {
		const methods = this.table
			.matches(path)
			.flatMap(({ value }) => METHODS.filter((method) => value[method] !== undefined));
		return [...new Set(methods)].map((method) => method.toUpperCase());
	}
}
