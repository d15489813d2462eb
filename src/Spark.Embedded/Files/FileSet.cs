using Spark.Embedded.Lowering;

namespace Spark.Embedded.Files;

/// <summary>Files to read as one, with the reader's options and the session's settings.</summary>
internal sealed record FileSet(IReadOnlyList<DataFile> Files, SourceOptions Options, SessionSettings Settings);
