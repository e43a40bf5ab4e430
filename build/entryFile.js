const { name } = require('../package.json');
const { READ_ONLY, pack, unpack } = require('./packedData');

/** Milliseconds after which the code is loaded: by then, n8n has started. */
const LOADED_AFTER_MS = 5000;

/** The error of a call that finds no code. */
const BEING_UPDATED = `The package ${name} is being updated. Run this again in a moment.`;

/**
 * Writes classes as the data that n8n reads at its start, with stubs in place of their functions: the
 * code is loaded some seconds later, or by the first call of a stub. All instances of a class
 * share their data, and one instance of the class in the chunk; each has its own list of properties,
 * because n8n adds to it. Few files hold everything, because opening a file takes n8n longer than
 * reading it.
 *
 * An update of the package moves its folder away for about a second. Whatever runs at that time uses
 * the code that was loaded before; if none was, the call says so.
 *
 * @param {Record<string, new () => object>} classes the classes by their names, as the chunk exports them
 * @param {string} chunk where the file finds the chunk, as `require` takes it
 * @returns {Record<string, string>} the texts of `entries.js`, which exports a class for each, and of its data, by
 *   their file names; they belong in the same folder
 * @throws Error that names a value that can be neither written as JSON nor replaced by a stub
 */
function entryFile(classes, chunk) {
	const entries = Object.entries(classes).map(([className, Class]) => {
		const functions = [];
		const data = dataOf(new Class(), [className], functions);
		const stubs = functions.map(([, ...path]) => path);
		return [className, { data, stubs, methods: methodsOf(Class, className) }];
	});
	const data = pack(Object.fromEntries(entries)).map((text, index) => [
		`entries.${index + 1}.json`,
		text,
	]);
	const code = `// Written by the build: n8n reads the data when it starts; the code is loaded a little later.
const { sleep } = require('n8n-workflow');
${unpack}
const entries = unpack([${data.map(([file]) => `require('./${file}')`).join(', ')}]);

const load = () => require('${chunk}');
const instances = {};
const real = (className) => {
	try {
		return (instances[className] ??= new (load()[className])());
	} catch (error) {
		if (!['MODULE_NOT_FOUND', 'ENOENT'].includes(error.code)) throw error;
		throw new Error(${JSON.stringify(BEING_UPDATED)}, { cause: error });
	}
};
sleep(${LOADED_AFTER_MS}).then(load).catch(() => {});

const at = (value, path) => path.reduce((within, key) => within[key], value);

/** A function that calls the one at the same place in the real instance. */
const stub = (className, path) =>
	function (...args) {
		const owner = real(className);
		return at(owner, path).apply(this, args);
	};

for (const [className, { data, stubs, methods }] of Object.entries(entries)) {
	for (const path of stubs) at(data, path.slice(0, -1))[path.at(-1)] = stub(className, path);
	const Entry = class {
		constructor() {
			Object.assign(this, data);
			const { description } = data;
			if (Array.isArray(description?.properties)) {
				this.description = { ...description, properties: [...description.properties] };
			}
		}
	};
	// n8n remembers the class by its name.
	Object.defineProperty(Entry, 'name', { value: className });
	for (const name of methods) {
		const value = stub(className, [name]);
		Object.defineProperty(Entry.prototype, name, { value, writable: true, configurable: true });
	}
	exports[className] = Entry;
}
`;
	return { 'entries.js': code, ...Object.fromEntries(data) };
}

/**
 * Copies data; each function in it becomes null, and its path is added to `functions`.
 *
 * @param within the objects that contain the value
 */
function dataOf(value, path, functions, within = []) {
	const refuse = (what) => {
		throw new Error(`${path.join('.')} ${what}: an entry file cannot stand for that.`);
	};
	if (typeof value === 'function') {
		if (!isPlainFunction(value)) refuse('is a class, or a function with properties');
		if (path.some((key) => READ_ONLY.has(key))) refuse('is a function in what parameters share');
		functions.push(path);
		return null;
	}
	if (value === null || ['string', 'boolean'].includes(typeof value)) return value;
	if (Number.isFinite(value) && !Object.is(value, -0)) return value;
	if (typeof value !== 'object') refuse(`is ${String(value)}`);
	if (within.includes(value)) refuse('is in itself');

	const isArray = Array.isArray(value);
	const prototype = isArray ? Array.prototype : Object.prototype;
	const isInstance = within.length === 0;
	const isPlain = isInstance || Object.getPrototypeOf(value) === prototype;
	if (!isPlain) refuse('is no plain object or array');

	const keys = Reflect.ownKeys(value).filter((key) => !(isArray && key === 'length'));
	if (isArray && keys.length !== value.length) refuse('has gaps, or more than its items');
	const entries = keys.map((key) => {
		const { enumerable, get, set } = Object.getOwnPropertyDescriptor(value, key);
		const isData = enumerable && !get && !set && typeof key === 'string' && key !== '__proto__';
		if (!isData) refuse(`has ${String(key)}, which is no plain property`);
		return [key, dataOf(value[key], [...path, key], functions, [...within, value])];
	});
	return isArray ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** The names of the methods of a class without a base class. */
function methodsOf(Class, className) {
	const refuse = (what) => {
		throw new Error(`${className} has ${what}: an entry file cannot stand for that.`);
	};
	const { prototype } = Class;
	if (Object.getPrototypeOf(prototype) !== Object.prototype) refuse('a class above it');
	const statics = Reflect.ownKeys(Class).filter((key) => !ownOfClass.includes(key));
	if (statics.length > 0) refuse(`the static ${String(statics[0])}`);

	const keys = Reflect.ownKeys(prototype).filter((key) => key !== 'constructor');
	for (const key of keys) {
		const { value } = Object.getOwnPropertyDescriptor(prototype, key);
		const isMethod = typeof key === 'string' && typeof value === 'function';
		if (!isMethod || !isPlainFunction(value)) refuse(`${String(key)}, which is no plain method`);
	}
	return keys;
}

const ownOfClass = ['length', 'name', 'prototype'];

/** A class cannot be called, and a stub has none of the properties of the original. */
const isPlainFunction = (value) =>
	Object.getOwnPropertyDescriptor(value, 'prototype')?.writable !== false &&
	Reflect.ownKeys(value).every((key) => [...ownOfClass, 'arguments', 'caller'].includes(key));

module.exports = { entryFile };
