/** Every flag that generated code promises to pass, as `tsconfig.json` has them. */
export const promisedFlags = {
  ...{ target: 'es2022', lib: ['es2022'], module: 'nodenext', types: ['node'] },
  ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  ...{ noPropertyAccessFromIndexSignature: true, noImplicitOverride: true },
  ...{ noImplicitReturns: true, noFallthroughCasesInSwitch: true },
  ...{ noUnusedLocals: true, noUnusedParameters: true },
  ...{ isolatedDeclarations: true, declaration: true, verbatimModuleSyntax: true },
  ...{ erasableSyntaxOnly: true, skipLibCheck: false },
} as const;
