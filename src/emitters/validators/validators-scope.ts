import type { Names } from '../../codegen/names.js';
import type { Settings } from '../../codegen/settings.js';
import type { TypeScriptFile } from '../../codegen/typescript-file.js';
import type { Direction } from '../../model/direction.js';
import type { StructType, Type } from '../../model/type.js';
import type { CheckForms } from './check-forms.js';

/** What it takes to make the statements of a definition. */
export interface ValidatorsScope {
  readonly names: Names;
  readonly settings: Settings;
  /** The file that they go into. */
  readonly file: TypeScriptFile;
  /** Which way values of a type travel. */
  readonly directionOf: (type: Type) => Direction;
  /** The functions that types are checked by. */
  readonly forms: CheckForms;
  /** The local name of the check of a struct that is written where it is used. */
  readonly inlineCheck: (type: StructType) => string;
}

/** The local name of something of the validation kernel; it is imported. */
export function fromKernel({ file, settings }: ValidatorsScope, name: string): string {
  return file.useFrom(settings.runtime, name, 'value');
}

/** The same for a type. */
export function typeFromKernel({ file, settings }: ValidatorsScope, name: string): string {
  return file.useFrom(settings.runtime, name, 'type');
}
