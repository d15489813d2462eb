using System.Text.Json.Nodes;
using Spark.Plans;

namespace Spark.Gateway.Lowering;

/// <summary>
/// A call of the DataFrame API whose result is the temporary view that later text reads. <c>Input</c> is text over
/// earlier views.
/// </summary>
internal abstract record FrameStep(string View);

/// <summary>A query of its own: keeps nests of subqueries within what Spark's parser takes.</summary>
internal sealed record QueryStep(string View, string Input) : FrameStep(View);

/// <summary>Files with options; columns named by ids.</summary>
internal sealed record FilesStep(string View, FileRelation Node) : FrameStep(View);

/// <summary>Rows of the program that are too many, or too rich, for a VALUES clause.</summary>
internal sealed record RowsStep(string View, LocalRelation Node) : FrameStep(View);

/// <summary>Draws with both bounds.</summary>
internal sealed record SampleStep(string View, string Input, Sample Node) : FrameStep(View);

/// <summary>The last rows.</summary>
internal sealed record TailStep(string View, string Input, long Count) : FrameStep(View);

/// <summary>A frame to keep; its child is lowered when it is first needed.</summary>
internal sealed record CachedStep(string View, Cached Node) : FrameStep(View);

/// <summary>Columns of an ML stage; the child is lowered with display names.</summary>
internal sealed record MapStep(string View, MapColumns Node) : FrameStep(View);

/// <summary>Rows that a C# function makes of partitions; the child is lowered by itself.</summary>
internal sealed record PartitionsStep(string View, MapPartitions Node) : FrameStep(View);

/// <summary>Metadata for columns named by ids.</summary>
internal sealed record MetadataStep(
    string View, string Input, IReadOnlyList<(string Column, JsonObject Metadata)> Items) : FrameStep(View);
