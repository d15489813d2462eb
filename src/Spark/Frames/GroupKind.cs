namespace Spark.Frames;

internal enum GroupKind
{
    Plain,
    Rollup,
    Cube,
}
