namespace Spark.Display.Formatting;

/// <summary>The forms of one type. Kernels make an instance and call this one method by its name.</summary>
internal abstract class FormatterSource(IReadOnlyList<MimeFormatter> formatters)
{
    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
