using Microsoft.CodeAnalysis;

namespace NbToScript.Binding;

/// <summary>Libraries whose values only make sense where they can be looked at.</summary>
internal static class PlotLibraries
{
    private static readonly string[] Assemblies =
    [
        "XPlot.Plotly",
        "XPlot.GoogleCharts",
        "Plotly.NET",
        "Plotly.NET.CSharp",
        "Plotly.NET.Interactive",
        "ScottPlot",
        "OxyPlot",
        "OxyPlot.Core",
        "Microcharts",
        "LiveChartsCore",
        "GenericChart",
    ];

    public static bool Owns(ISymbol? symbol) =>
        symbol?.ContainingAssembly?.Name is { } name && Assemblies.Contains(name, StringComparer.Ordinal);

    /// <summary>True for types of these libraries and arrays or generics of them.</summary>
    public static bool Mentions(ITypeSymbol? type) =>
        type switch
        {
            null => false,
            IArrayTypeSymbol array => Mentions(array.ElementType),
            INamedTypeSymbol named => Owns(named) || named.TypeArguments.Any(Mentions),
            _ => false,
        };
}
