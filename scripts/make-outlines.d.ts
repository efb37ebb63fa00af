export declare function outlines(): string;
