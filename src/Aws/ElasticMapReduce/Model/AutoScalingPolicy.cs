namespace Amazon.ElasticMapReduce.Model;

public class AutoScalingPolicy
{
    public ScalingConstraints? Constraints { get; set; }
    public List<ScalingRule>? Rules { get; set; }
}

public class AutoScalingPolicyDescription
{
    public AutoScalingPolicyStatus? Status { get; set; }
    public ScalingConstraints? Constraints { get; set; }
    public List<ScalingRule>? Rules { get; set; }
}

public class AutoScalingPolicyStatus
{
    public AutoScalingPolicyState? State { get; set; }
    public AutoScalingPolicyStateChangeReason? StateChangeReason { get; set; }
}

public class AutoScalingPolicyStateChangeReason
{
    public AutoScalingPolicyStateChangeReasonCode? Code { get; set; }
    public string? Message { get; set; }
}

public class ScalingConstraints
{
    public int? MinCapacity { get; set; }
    public int? MaxCapacity { get; set; }
}

public class ScalingRule
{
    public string? Name { get; set; }
    public string? Description { get; set; }
    public ScalingAction? Action { get; set; }
    public ScalingTrigger? Trigger { get; set; }
}

public class ScalingAction
{
    public MarketType? Market { get; set; }
    public SimpleScalingPolicyConfiguration? SimpleScalingPolicyConfiguration { get; set; }
}

public class SimpleScalingPolicyConfiguration
{
    public AdjustmentType? AdjustmentType { get; set; }
    public int? ScalingAdjustment { get; set; }
    public int? CoolDown { get; set; }
}

public class ScalingTrigger
{
    public CloudWatchAlarmDefinition? CloudWatchAlarmDefinition { get; set; }
}

public class CloudWatchAlarmDefinition
{
    public ComparisonOperator? ComparisonOperator { get; set; }
    public int? EvaluationPeriods { get; set; }
    public string? MetricName { get; set; }
    public string? Namespace { get; set; }
    public int? Period { get; set; }
    public Statistic? Statistic { get; set; }
    public double? Threshold { get; set; }
    public Unit? Unit { get; set; }
    public List<MetricDimension>? Dimensions { get; set; }
}

public class MetricDimension
{
    public string? Key { get; set; }
    public string? Value { get; set; }
}
