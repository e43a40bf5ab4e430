import type { Flavour } from '../model';
import { problem, Refusal, serverStatus } from './answer';

const int32 = 2_147_483_647;

/** The query string of a request, read in Jira's ways. */
export class Query {
	constructor(
		private readonly values: Readonly<Record<string, unknown>>,
		private readonly flavour: Flavour,
		private readonly path: string,
	) {}

	private all(name: string): string[] {
		const value = this.values[name];
		if (Array.isArray(value)) return value.map(String);
		return value === undefined ? [] : [String(value)];
	}

	/** The first value; undefined if the parameter is absent. */
	text(name: string): string | undefined {
		return this.all(name)[0];
	}

	/** All values, including those after commas and of repeated parameters. */
	list(name: string): string[] {
		return this.all(name)
			.flatMap((value) => value.split(','))
			.map((value) => value.trim())
			.filter((value) => value !== '');
	}

	set(name: string): ReadonlySet<string> {
		return new Set(this.list(name));
	}

	flag(name: string): boolean {
		return this.text(name)?.toLowerCase() === 'true';
	}

	/** A whole number of at most `most`; `otherwise` when it is absent or empty. */
	integer(name: string, otherwise: number, most = int32): number {
		const written = this.text(name)?.replace(/\s/g, '') ?? '';
		if (written === '') return otherwise;
		const value = /^[+-]?\d+$/.test(written) ? Number(written) : Number.NaN;
		if (Number.isNaN(value) || Math.abs(value) > most) {
			throw new Refusal(
				this.flavour === 'cloud'
					? problem(400, `Failed to convert '${name}' with value: '${this.text(name)}'`, this.path)
					: serverStatus(404, `null for uri: ${this.path}`),
			);
		}
		return value;
	}
}
